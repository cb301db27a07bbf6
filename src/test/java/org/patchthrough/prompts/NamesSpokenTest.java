package org.patchthrough.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.SpokenName;
import org.patchthrough.directory.TestDirectory;

/** All 537 members of the real directory, in the sentences and texts that name them. */
class NamesSpokenTest {
    private final PromptCatalog words = new PromptCatalog();
    private final List<Member> members = TestDirectory.real().holdings().stream()
            .map(SeatHolding::findMember)
            .flatMap(java.util.Optional::stream)
            .toList();

    @Test
    void title_and_name_are_said_in_two_and_a_half_seconds() {
        assertThat(members).hasSize(537).allSatisfy(member -> {
            assertThat(PromptCatalog.length(member.english().titleName(), Language.ENGLISH))
                    .isLessThanOrEqualTo(seconds(2.4));
            assertThat(PromptCatalog.length(member.spanish().titleName(), Language.SPANISH))
                    .isLessThanOrEqualTo(seconds(3.3));
        });
    }

    @Test
    void who_comes_next_is_said_in_time_for_everybody() {
        assertThat(members).allSatisfy(member -> {
            assertThat(length(Prompt.NEXT_MEMBER, Language.ENGLISH, member.english()))
                    .isLessThanOrEqualTo(seconds(8));
            assertThat(length(Prompt.NEXT_MEMBER, Language.SPANISH, member.spanish()))
                    .isLessThanOrEqualTo(seconds(8));
        });
    }

    private Duration length(Prompt prompt, Language language, SpokenName styled) {
        var values = Map.of(
                "title_name", styled.titleName(), "next_name", styled.titleName(), "office_city", "Rancho Cucamonga");
        return words.length(new Utterance(prompt, language, values));
    }

    @Test
    void what_is_said_holds_nothing_but_letters_and_what_stands_between_them() {
        assertThat(forms(SpokenName::titleName))
                .allMatch(name -> name.matches("[\\p{L}][\\p{L}.'-]*( [\\p{L}][\\p{L}.'-]*)+"));
        assertThat(members)
                .allSatisfy(member -> assertThat(member.name().spoken())
                        .endsWith(
                                member.name().official() == null ? member.name().last() : "")
                        .doesNotContain("Jr", "Sr.", " II", " IV", "\""));
    }

    @Test
    void every_name_fits_a_text_and_is_in_its_alphabet_once_it_is_folded() {
        assertThat(Stream.concat(forms(SpokenName::titleName), forms(SpokenName::shortTitleName)))
                .allSatisfy(name -> {
                    assertThat(GsmAlphabet.refused(name)).isEmpty();
                    assertThat(GsmAlphabet.fold(name)).hasSameSizeAs(name).hasSizeLessThanOrEqualTo(48);
                });
        assertThat(members.stream().map(Member::full))
                .allMatch(name -> GsmAlphabet.refused(name).isEmpty());
        assertThat(members.stream().map(member -> member.name().last()))
                .allSatisfy(last -> assertThat(last).hasSizeLessThanOrEqualTo(17));
    }

    @Test
    void a_name_loses_only_the_accents_a_text_has_no_room_for() {
        assertThat(Stream.of("Ben Ray Luján", "Mónica De La Cruz", "André Carson", "Peña", "d’Arc – “Hi”")
                        .map(GsmAlphabet::fold))
                .containsExactly("Ben Ray Lujan", "Monica De La Cruz", "André Carson", "Peña", "d'Arc - \"Hi\"");
        assertThat(GsmAlphabet.refused("Ben 日 Ray 日")).isEqualTo("日");
        assertThat(GsmAlphabet.refused("Sí, mañana: «no»")).isEqualTo("«»");
    }

    private Stream<String> forms(Function<SpokenName, String> form) {
        return members.stream()
                .flatMap(member -> Stream.of(member.english(), member.spanish()).map(form));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
