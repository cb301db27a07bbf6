package org.patchthrough.campaign.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.KeywordIndex;
import org.patchthrough.campaign.KeywordRules;
import org.patchthrough.campaign.version.Keyword;
import org.patchthrough.campaign.version.OptOutResponder;
import org.patchthrough.campaign.version.TextSettings;

/** The words by which people begin, and the number that takes them. */
class KeywordsFileTest {
    private static final String TEXTS = CampaignFiles.MINIMAL
            + "texts: {answers: service, email: help@example.org, terms: https://example.org/terms}\n";

    @Test
    void a_number_that_takes_texts_has_keywords_each_with_its_language() {
        var version = CampaignFiles.version(TEXTS + "keywords: {library: en, Shelf: en}");

        assertThat(version.findTexting())
                .contains(new TextSettings(OptOutResponder.SERVICE, "help@example.org", "https://example.org/terms"));
        assertThat(version.keywords())
                .containsExactly(new Keyword("LIBRARY", Language.ENGLISH), new Keyword("SHELF", Language.ENGLISH));
    }

    @Test
    void without_texts_there_are_none() {
        assertThat(CampaignFiles.version(CampaignFiles.MINIMAL).findTexting()).isEmpty();
        assertThat(CampaignFiles.mistakes(CampaignFiles.MINIMAL + "keywords: {LIBRARY: en}"))
                .containsExactly(
                        "campaign.yaml, line 17: keywords: the number takes no texts. Write texts, with email and"
                                + " terms, or no keywords.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", "QUIT", "HELP", "START", "YES", "CALL", "LATER", "AYUDA", "BASTA", "GUION"})
    void no_word_that_a_number_understands_anyway_is_one(String word) {
        assertThat(CampaignFiles.mistakes(TEXTS + "keywords: {\"" + word + "\": en}"))
                .containsExactly("campaign.yaml, line 18: keywords, " + word
                        + ": every number understands it as a word of its own. " + KeywordRules.WANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VM", "LIBRARY2024", "OPENLATELIBRARY", "A", "NO MAS", "BÜCHER", "12345"})
    void a_keyword_is_three_to_twelve_plain_letters(String word) {
        assertThat(CampaignFiles.mistakes(TEXTS + "keywords: {\"" + word + "\": en}"))
                .singleElement()
                .asString()
                .contains("it is not 3 to 12 letters");
    }

    @ParameterizedTest
    @CsvSource({"FAIR, FARE", "BOOK, BOOKS", "OPEN, OPON", "LIGHT, LITE", "FAIR, fair"})
    void two_that_look_or_sound_alike_are_one_too_many(String one, String other) {
        assertThat(CampaignFiles.mistakes(TEXTS + "keywords: {" + one + ": en, " + other + ": en}"))
                .singleElement()
                .asString()
                .containsAnyOf("it looks or sounds like " + one, "it is a keyword already, " + one);
    }

    @Test
    void nor_may_another_campaign_at_the_same_number_have_one_like_it() {
        var other = CampaignFiles.version(TEXTS.replace("slug: open-late", "slug: fair") + "keywords: {FAIR: en}");
        var taken = new KeywordIndex(() -> List.of(other));
        var mine = TEXTS + "keywords: {FARE: en, LIBRARY: en}";

        assertThat(CampaignFiles.mistakes(mine, taken))
                .containsExactly(
                        "campaign.yaml, line 18: keywords, FARE: it looks or sounds like FAIR of campaign fair. "
                                + KeywordRules.WANTED);
        assertThat(taken.clash(CampaignFiles.version(mine)))
                .contains("keyword FARE: it looks or sounds like FAIR of campaign fair");
        assertThat(CampaignFiles.mistakes(mine.replace("555-0190", "555-0191"), taken))
                .as("at another number")
                .isEmpty();
        assertThat(CampaignFiles.mistakes(mine.replace("slug: open-late", "slug: fair"), taken))
                .as("its own next version")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keywords: {LIBROS: es}  | line 18: keywords, LIBROS: the campaign says nothing in es. Write what it says under es, or use another language.
            keywords: {LIBROS: fr}  | line 18: keywords, LIBROS: "fr" is unknown. Use en or es, the language in which the conversation begins.
            keywords: [LIBRARY]     | line 18: keywords: this is a list, not a set of keys. Write keys and values, one a line.
            """)
    void a_keyword_has_a_language_that_the_campaign_speaks(String keywords, String mistake) {
        assertThat(CampaignFiles.mistakes(TEXTS + keywords)).containsExactly("campaign.yaml, " + mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            help@example.org | help                                              | texts, email: "help" is none.
            help@example.org | helpers-of-the-library-neighbors@mail.example.org | texts, email: it has 49 characters, 40 are the most.
            https://example.org/terms | http://example.org/terms                 | texts, terms: "http://example.org/terms" is none.
            service          | both                                              | texts, answers: "both" is unknown. Use carrier or service.
            """)
    void what_texts_say_has_room_in_them(String right, String wrong, String mistake) {
        assertThat(CampaignFiles.mistakes(TEXTS.replace(right, wrong)))
                .singleElement()
                .asString()
                .contains(mistake);
    }
}
