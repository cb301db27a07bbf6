package org.patchthrough.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Tokens;

class TextTokenTest {
    private final Tokens tokens = new Tokens(List.of("a key".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    private final TextToken token = new TextToken(UUID.fromString("0199f1c2-0000-7000-8000-000000000001"));

    @Test
    void a_text_travels_through_an_address_and_comes_back() {
        assertThat(TextToken.read(tokens, token.write(tokens))).contains(token);
    }

    @Test
    void an_address_of_another_kind_or_another_hand_is_no_texts() {
        var others = new Tokens(List.of("another key".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(TextToken.read(tokens, token.write(others))).isEmpty();
        assertThat(TextToken.read(tokens, tokens.signed("text", new byte[3]))).isEmpty();
        assertThat(TextToken.read(tokens, tokens.signed("leg", new byte[16]))).isEmpty();
        assertThat(TextToken.read(tokens, "anything")).isEmpty();
    }
}
