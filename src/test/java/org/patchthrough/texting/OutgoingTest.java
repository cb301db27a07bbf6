package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be sent at all. */
class OutgoingTest {
    @Test
    void a_text_of_two_parts_is_the_longest() {
        assertThatCode(() -> text("T05", "ñ".repeat(306))).doesNotThrowAnyException();
        assertThatThrownBy(() -> text("T05", "n".repeat(307)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text T05 has length 307, it must be 1 to 306");
    }

    @Test
    void a_sign_from_the_alphabets_extension_takes_the_room_of_two() {
        assertThatCode(() -> text("T05", "€".repeat(153))).doesNotThrowAnyException();
        assertThatThrownBy(() -> text("T05", "€".repeat(154))).hasMessageContaining("length 308");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luján", "a “quote”", "✊", "código", "a – b"})
    void a_sign_outside_the_alphabet_is_refused_also_where_it_could_be_folded(String body) {
        assertThatThrownBy(() -> text("T24", body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("text T24 of length \\d+ has signs that GSM-7 has not");
    }

    @Test
    void a_text_has_words_and_a_kind() {
        assertThatThrownBy(() -> text("T24", " ")).hasMessageContaining("length 1");
        assertThatThrownBy(() -> text("to +13135550123", "Hi")).hasMessage("a text's kind is a word such as T05");
    }

    @Test
    void it_shows_neither_what_it_says_nor_to_whom() {
        assertThat(text("T24", "Mind the gap")).hasToString("Outgoing[kind=T24, campaign=demo]");
    }

    private static Outgoing text(String kind, String body) {
        return new Outgoing(new UUID(1, 1), "demo", PostOffice.NUMBER, kind, body);
    }
}
