package org.patchthrough.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Tokens;

class LegTokenTest {
    private final Tokens tokens = new Tokens(List.of("a key".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    private final UUID call = UUID.fromString("0199f1c2-0000-7000-8000-000000000001");

    @Test
    void a_leg_travels_through_an_address_and_comes_back() {
        for (var leg : List.of(Leg.CALLER, new Leg(0, 1), new Leg(11, 3))) {
            var token = new LegToken(call, leg);

            assertThat(LegToken.read(tokens, token.write(tokens))).contains(token);
        }
    }

    @Test
    void an_address_of_another_kind_or_another_hand_is_no_legs() {
        var others = new Tokens(List.of("another key".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(LegToken.read(tokens, new LegToken(call, Leg.CALLER).write(others)))
                .isEmpty();
        assertThat(LegToken.read(tokens, tokens.signed("leg", new byte[3]))).isEmpty();
        assertThat(LegToken.read(tokens, tokens.signed("page", new byte[18]))).isEmpty();
        assertThat(LegToken.read(tokens, "anything")).isEmpty();
    }
}
