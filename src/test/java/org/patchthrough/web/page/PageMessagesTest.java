package org.patchthrough.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Language;

class PageMessagesTest {
    private static final PageMessages ENGLISH = PageMessages.in(Language.ENGLISH);
    private static final PageMessages SPANISH = PageMessages.in(Language.SPANISH);
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    @Test
    void a_sentence_of_one_language_stands_in_the_other_too_and_asks_for_no_other_values() {
        assertThat(SPANISH.keys()).isEqualTo(ENGLISH.keys());
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(values(ENGLISH, key)).as(key).containsAll(values(SPANISH, key)));
    }

    @Test
    void no_sentence_holds_a_sign_that_would_be_taken_for_something_else() {
        for (var words : Set.of(ENGLISH, SPANISH)) {
            assertThat(words.keys()).allSatisfy(key -> {
                var sentence = words.lookup(key);
                assertThat(sentence).as(key).doesNotContain("'", "\"", "&").isEqualTo(sentence.stripTrailing());
            });
        }
    }

    @Test
    void no_sentence_lies_about_unused() throws IOException {
        var code = new StringBuilder();
        for (var folder : Set.of("src/main/java/org/patchthrough/web", "src/main/jte")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        var stems = Set.of(
                "foot.",
                "answer.",
                "call.over.",
                "call.press.",
                "step.",
                "privacy.",
                "terms.",
                "ask.stale",
                "ask.soon",
                "trouble.",
                "prompts.",
                "never.",
                "refused.",
                "mistake.",
                "offices.",
                "ask.street.",
                "call.line.",
                "question.",
                "results.");
        var unused = without(
                ENGLISH.keys(),
                key -> code.indexOf('"' + key + '"') >= 0 || stems.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void a_name_at_the_beginning_of_a_sentence_gets_a_capital_and_articles_are_drawn_together() {
        assertThat(SPANISH.say("answer.one", "la senadora Ruiz", "a favor")).startsWith("La senadora Ruiz:");
        assertThat(SPANISH.say("call.calling", "el senador Brand")).isEqualTo("Llamando al senador Brand");
    }

    @Test
    void one_person_is_not_several() {
        assertThat(ENGLISH.say("call.line.detail", 1)).startsWith("One person is ahead");
        assertThat(ENGLISH.say("call.line.detail", 12)).startsWith("12 people are ahead");
        assertThat(SPANISH.say("call.line.detail", 12)).startsWith("Hay 12 personas");
    }

    private static Set<String> values(PageMessages words, String key) {
        return VALUE.matcher(words.lookup(key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> keys, Predicate<String> left) {
        return keys.stream().filter(left.negate()).collect(Collectors.toCollection(TreeSet::new));
    }
}
