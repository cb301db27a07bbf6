package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The key of a fact is what makes it stand once; keys are stored, so they never change. */
class FactTest {
    private static final Leg SECOND_TRY = new Leg(1, 2);

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(TestBrief.requested(), "requested"),
                arguments(new Fact.Cancelled("page"), "cancelled"),
                arguments(new Fact.Expired("late"), "expired"),
                arguments(new Fact.Turned(List.of("NY-S1", "NY-12")), "turned"),
                arguments(new Fact.Placing(), "placing"),
                arguments(new Fact.Placed("CA1"), "placed"),
                arguments(new Fact.NotPlaced("21211"), "not_placed"),
                arguments(new Fact.LegRinging(Leg.CALLER), "leg:caller:ringing"),
                arguments(new Fact.LegAnswered(SECOND_TRY), "leg:1.2:answered"),
                arguments(new Fact.LegEnded(SECOND_TRY, LegStatus.COMPLETED, 9, 200), "leg:1.2:ended"),
                arguments(new Fact.Accepted(1), "accepted"),
                arguments(new Fact.LanguageChosen(1, Language.SPANISH), "language:1"),
                arguments(new Fact.Briefed(true), "briefed"),
                arguments(new Fact.OptedOut(), "opted_out"),
                arguments(new Fact.Over(Outcome.COMPLETE), "over"),
                arguments(new Fact.Waiting(1), "waiting:1"),
                arguments(new Fact.Located(5, List.of("NY-12")), "located:5"),
                arguments(new Fact.Asked(6, Asking.CONTACT, SECOND_TRY, List.of()), "asked:6"),
                arguments(new Fact.Pressed(Asking.NEXT, SECOND_TRY, "1"), "pressed:next:1.2"),
                arguments(new Fact.LineHeld(SECOND_TRY, "dc", 0, Optional.empty()), "line:1.2"),
                arguments(new Fact.OfficeRung(SECOND_TRY, "dc"), "rung:1.2"),
                arguments(new Fact.OfficeDone(SECOND_TRY, "dc", Event.How.TALKED, 9), "done:1.2"),
                arguments(new Fact.OfficeMissed(SECOND_TRY, "dc", Reason.BUSY), "missed:1.2"),
                arguments(new Fact.Contacted(1, Channel.KEYPAD, "7", Contact.PERSON), "contacted:1:keypad:7"),
                arguments(new Fact.Reported(1, Channel.PAGE, "a", Stance.SUPPORTS), "reported:1:page:a"),
                arguments(new Fact.Promised(1, Channel.PAGE, "a", Promise.YES), "promised:1:page:a"),
                arguments(new Fact.SurveySkipped(1), "skipped:1"),
                arguments(new Fact.ReminderWanted(1), "reminder:1"),
                arguments(new Fact.Reviewed(1, "a-look", Review.STRUCK), "reviewed:1:a-look"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("keys")
    void each_kind_has_its_key(Fact fact, String key) {
        assertThat(fact.key()).isEqualTo(key);
    }

    @Test
    void the_keys_of_all_kinds_are_here() {
        assertThat(keys().<Object>map(row -> row.get()[0].getClass()))
                .contains((Object[]) Fact.class.getPermittedSubclasses());
    }

    @Test
    void a_legs_code_is_read_back() {
        for (var leg : List.of(Leg.CALLER, SECOND_TRY, new Leg(11, 3))) {
            assertThat(Leg.of(leg.code())).isEqualTo(leg);
        }
    }

    @Test
    void the_language_of_a_code_is_english_unless_it_is_spanish() {
        assertThat(List.of("es", "ES-mx", "en", "fr", ""))
                .extracting(Language::of)
                .containsExactly(
                        Language.SPANISH, Language.SPANISH, Language.ENGLISH, Language.ENGLISH, Language.ENGLISH);
        assertThat(Language.of(Language.SPANISH.code())).isEqualTo(Language.SPANISH);
    }

    @Test
    void a_prompt_is_found_in_the_files_by_its_name() {
        assertThat(List.of(Prompt.GREETING, Prompt.MEMBER_NOT_REACHED_NO_TEXT, Prompt.CALLED_TODAY))
                .extracting(Prompt::key)
                .containsExactly("greeting", "member_not_reached_no_text", "called_today");
    }
}
