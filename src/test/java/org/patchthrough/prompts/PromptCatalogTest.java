package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;

class PromptCatalogTest {
    private final PromptCatalog words = new PromptCatalog();

    @ParameterizedTest
    @EnumSource
    void the_file_of_a_language_holds_a_sentence_for_each_prompt_and_no_other(Language language) {
        assertThat(PromptCatalog.load("/prompts/" + language.code() + ".properties")
                        .stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Prompt.values()).map(Prompt::key).toList());
    }

    @Test
    void the_greeting_says_at_once_who_calls() {
        assertThat(words.sentence(Prompt.GREETING, Language.ENGLISH)).startsWith("Hi, this is {org}");
        assertThat(words.sentence(Prompt.GREETING, Language.SPANISH)).startsWith("Le habla {org}");
    }

    @ParameterizedTest
    @EnumSource
    void choices_start_at_one_and_leave_no_gap(Language language) {
        for (var prompt : Prompt.values()) {
            // 9 and 0 mean the same everywhere; these two are the second choice of what was said before, or of waiting.
            if (prompt != Prompt.GREETING_OTHER_LANGUAGE && prompt != Prompt.OTHERS_ON_THE_LINE) {
                var keys = keys(words.sentence(prompt, language));
                assertThat(keys).as(prompt.key()).isEqualTo(List.of(1, 2, 3, 4).subList(0, keys.size()));
            }
        }
    }

    private static List<Integer> keys(String sentence) {
        var keys = new ArrayList<Integer>();
        var choice = Pattern.compile("(?:press|oprima) ([1-8])").matcher(sentence);
        while (choice.find()) {
            keys.add(Integer.parseInt(choice.group(1)));
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_blamed(Language language) {
        for (var prompt : Prompt.values()) {
            assertThat(words.sentence(prompt, language).toLowerCase(Locale.ROOT))
                    .doesNotContain("invalid", "wrong key", "inválid", "incorrect");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_is_read_as_it_is_written(Language language) {
        for (var prompt : Prompt.values()) {
            // A voice would spell out or stumble over these, and a Spanish question opens with its own sign.
            assertThat(words.sentence(prompt, language))
                    .as(prompt.key())
                    .doesNotContainPattern("[<>&#*\"]|Rep\\.|Sen\\.|  ");
        }
    }

    @Test
    void spanish_joins_the_article_of_a_masculine_title_and_leaves_that_of_a_town() {
        assertThat(words.say(spanish(
                        Prompt.NOW_CALLING, "title_name", "el senador Basil Ochoa", "office_city", "Washington")))
                .isEqualTo("Llamo al senador Basil Ochoa, Washington.");
        assertThat(words.say(spanish(Prompt.CALLED_YESTERDAY, "title_name", "el senador Basil Ochoa")))
                .startsWith("Usted llamó ayer al senador Basil Ochoa.");
        assertThat(words.say(spanish(Prompt.OFFICE_BUSY, "district_city", "El Paso")))
                .endsWith("Pruebo en El Paso.");
        assertThat(words.say(spanish(
                        Prompt.NOW_CALLING, "title_name", "la representante Ada Whitlock", "office_city", "Erie")))
                .isEqualTo("Llamo a la representante Ada Whitlock, Erie.");
    }

    @Test
    void a_value_may_hold_any_character() {
        assertThat(words.say(english(Prompt.BRIEFING, "briefing", "It costs $1 {a day}.")))
                .isEqualTo("It costs $1 {a day}. To skip ahead, press pound.");
    }

    @Test
    void a_line_without_the_value_its_sentence_asks_for_is_a_fault_that_names_both() {
        assertThatThrownBy(() -> words.say(english(Prompt.NOW_CALLING, "title_name", "Senator Basil Ochoa")))
                .hasMessage("now_calling asks for {office_city}, and the line brings only [title_name]");
    }

    @Test
    void a_hundred_and_fifty_words_take_a_minute_and_spanish_a_little_longer() {
        var text = "word ".repeat(150);

        assertThat(PromptCatalog.length(text, Language.ENGLISH)).isEqualTo(Duration.ofMinutes(1));
        assertThat(PromptCatalog.length(text, Language.SPANISH)).isEqualTo(Duration.ofSeconds(69));
    }

    private static Utterance english(Prompt prompt, String name, String value) {
        return new Utterance(prompt, Language.ENGLISH, Map.of(name, value));
    }

    private static Utterance spanish(Prompt prompt, String name, String value) {
        return new Utterance(prompt, Language.SPANISH, Map.of(name, value));
    }

    private static Utterance spanish(Prompt prompt, String name, String value, String other, String otherValue) {
        return new Utterance(prompt, Language.SPANISH, Map.of(name, value, other, otherValue));
    }
}
