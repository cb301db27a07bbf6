package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchthrough.call.Language;

class SpokenTextTest {

    @Test
    void a_long_text_is_cut_where_sentences_end_and_loses_no_word() {
        var text = "Libraries close before people are home. ".repeat(150).strip();

        var pieces = SpokenText.pieces(text, Language.ENGLISH);

        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece ->
                        assertThat(piece).hasSizeLessThan(SpokenText.LONGEST).endsWith("home."));
        assertThat(String.join(" ", pieces)).isEqualTo(text);
    }

    @Test
    void a_sentence_without_end_is_cut_between_words() {
        var text = "palabra ".repeat(1000).strip();

        var pieces = SpokenText.pieces(text, Language.SPANISH);

        assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThan(SpokenText.LONGEST));
        assertThat(String.join(" ", pieces)).isEqualTo(text);
    }
}
