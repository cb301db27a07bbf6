package org.patchthrough.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchthrough.prompts.TextTemplate.ASK_REPORT;
import static org.patchthrough.prompts.TextTemplate.IN_LINE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.prompts.TextTemplate;

/** What can be sent at all. */
class OutgoingTextTest {
    @Test
    void a_text_of_two_parts_is_the_longest() {
        assertThatCode(() -> text(ASK_REPORT, "ñ".repeat(306))).doesNotThrowAnyException();
        assertThatThrownBy(() -> text(ASK_REPORT, "n".repeat(307)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text ask_report has length 307, it must be 1 to 306");
    }

    @Test
    void a_sign_from_the_alphabets_extension_takes_the_room_of_two() {
        assertThatCode(() -> text(ASK_REPORT, "€".repeat(153))).doesNotThrowAnyException();
        assertThatThrownBy(() -> text(ASK_REPORT, "€".repeat(154))).hasMessageContaining("length 308");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luján", "a “quote”", "✊", "código", "a – b"})
    void a_sign_outside_the_alphabet_is_refused_also_where_it_could_be_folded(String body) {
        assertThatThrownBy(() -> text(IN_LINE, body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("text in_line of length \\d+ has characters that GSM-7 has not");
    }

    @Test
    void a_text_has_words() {
        assertThatThrownBy(() -> text(IN_LINE, " ")).hasMessageContaining("length 1");
    }

    @Test
    void it_shows_neither_what_it_says_nor_to_whom() {
        assertThat(text(IN_LINE, "Mind the gap")).hasToString("Outgoing[template=in_line, campaign=demo]");
    }

    private static OutgoingText text(TextTemplate template, String body) {
        return new OutgoingText(new UUID(1, 1), "demo", OutboxFixture.NUMBER, template, body);
    }
}
