package org.patchthrough.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchthrough.call.Language;
import org.patchthrough.caller.Phone;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.Refusal;
import org.patchthrough.gate.Refusal.Code;

/** Every refusal has its sentences in both languages, and the door's status. */
class RefusalFormatterTest {
    private static final List<String> VALUES = List.of("313-555-0100", "MX");

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_refusal_says_what_is_the_matter_in_both_languages(Code code) {
        for (var language : Language.values()) {
            var words = PageMessages.in(language);
            assertThat(variants(code)).allSatisfy(variant -> {
                var refusal = new Refusal(code, variant, VALUES, List.of(), List.of());
                assertThat(RefusalFormatter.sentence(words, refusal))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(RefusalFormatter.instead(words, refusal)).doesNotContain("{");
                assertThat(RefusalFormatter.status(refusal)).isBetween(400, 499);
            });
        }
    }

    private static Set<String> variants(Code code) {
        return switch (code) {
            case NUMBER_NOT_ALLOWED ->
                Set.of(
                        "foreign",
                        "abroad",
                        "premium",
                        "service",
                        "toll_free",
                        "fictional",
                        "directory",
                        "unassigned",
                        "no_person");
            case CHOOSE_SEAT -> Set.of("districts", "states", "state_only");
            case Code _ -> Set.of("");
        };
    }

    @ParameterizedTest
    @EnumSource(Phone.Flaw.class)
    void every_flaw_of_a_number_has_a_sentence_in_both_languages(Phone.Flaw flaw) {
        for (var language : Language.values()) {
            var mistake = new FieldMistake("phone", "phone." + flaw.word(), "7", "8");
            assertThat(RefusalFormatter.mistake(PageMessages.in(language), mistake))
                    .isNotBlank();
        }
    }

    @Test
    void a_country_has_the_name_that_the_language_gives_it() {
        var abroad = new Refusal(Code.NUMBER_NOT_ALLOWED, "abroad", VALUES, List.of(), List.of());

        assertThat(Stream.of(Language.values())
                        .map(PageMessages::in)
                        .map(words -> RefusalFormatter.sentence(words, abroad)))
                .containsExactly(
                        "That is a number in Mexico; we can only call US numbers.",
                        "Ese es un número de México; solo llamamos a números de EE. UU.");
    }

    @Test
    void one_mistake_is_the_sentence_and_several_are_counted() {
        var zip = new FieldMistake("zip", "zip.digits", "4");
        var seat = new FieldMistake("seat", "seat");
        var words = PageMessages.in(Language.ENGLISH);

        assertThat(RefusalFormatter.sentence(words, Refusal.of(List.of(zip))))
                .startsWith("A ZIP code has five digits; that one has 4.");
        assertThat(RefusalFormatter.sentence(words, Refusal.of(List.of(zip, seat))))
                .startsWith("2 things");
    }
}
