package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.Stance;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.emulator.network.AnswerBehavior;

/** Somebody dials the number on the poster, from a landline, and types where they live. */
class DialInTest {
    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void who_dials_in_is_asked_for_a_zip_and_put_through_without_any_other_key() {
        var dana = service.caller("10017", "1", "#", "1", "1", "", "2");
        var call = service.dials(dana);

        assertThat(call.heard())
                .startsWith(
                        "Hi, you have reached Neighbors for Open Libraries.",
                        "Enter your five digit ZIP code and we will connect you to your member of Congress.")
                .anyMatch(text -> text.startsWith("ZIP code 1 0 0 1 7. If that is right, press 1."))
                .contains("The office will see your number.");
        assertThat(call.offices())
                .singleElement()
                .satisfies(office -> assertThat(office.from()).isEqualTo(dana));
        var summary = call.summary();
        assertThat(summary.outcome()).contains(Outcome.COMPLETE);
        assertThat(summary.caller().accepted()).isTrue();
        assertThat(summary.caller().answered()).isTrue();
        assertThat(summary.results()).singleElement().satisfies(result -> {
            assertThat(result.contact()).contains(Contact.PERSON);
            assertThat(result.stance()).contains(Stance.SUPPORTS);
        });
        assertThat(requested(call).origin().door()).isEqualTo(Door.INBOUND);
    }

    /** Acceptance: a dial-in caller who enters a split ZIP hears at most three names and an "I'm not sure" choice. */
    @Test
    void a_split_zip_is_answered_by_at_most_three_names_and_a_choice_for_who_is_not_sure() {
        var call = service.dials(service.caller("90210", "1", "4", "#", "1", "1", "", "2"));

        assertThat(call.heard())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Part of your ZIP code is in another district.")
                        .containsSubsequence("press 1.", "press 2.", "press 3.", "If you are not sure, press 4.")
                        .doesNotContain("press 5"));
        assertThat(call.summary().seats()).allMatch(seat -> seat.startsWith("CA-S"));
    }

    /** Acceptance: a dial-in caller who enters 00000 three times is offered another way, and a goodbye. */
    @Test
    void who_types_a_zip_three_times_that_is_none_is_told_another_way_and_goodbye() {
        var call = service.dials(service.caller("00000", "00000", "00000"));

        assertThat(call.heard())
                .containsOnlyOnce("Hi, you have reached Neighbors for Open Libraries.")
                .endsWith(
                        "We will stop here. You can look up your ZIP code at libraries.example.org, or call this number again"
                                + " any time. Goodbye.")
                .filteredOn(text -> text.startsWith("I cannot find that ZIP code."))
                .hasSize(2);
        assertThat(call.summary().outcome()).contains(Outcome.NO_LOCATION);
        assertThat(call.offices()).isEmpty();
    }

    @Test
    void a_nine_in_a_zip_stops_nobody() {
        var maria = service.caller("94110", "1", "#", "1", "1", "", "2");
        var call = service.dials(maria);

        assertThat(call.summary().outcome()).contains(Outcome.COMPLETE);
        assertThat(service.facts(call.call().orElseThrow()))
                .noneMatch(recorded -> recorded.fact() instanceof Fact.OptedOut);
        assertThat(service.ask(maria, "94110").has("call")).isTrue();
    }

    @Test
    void who_presses_nine_at_a_question_is_never_rung_and_may_dial_all_the_same() {
        var tom = service.caller("10017", "9");
        var call = service.dials(tom);
        assertThat(call.summary().outcome()).contains(Outcome.OPTED_OUT);

        var rung = service.request(
                Map.of("campaign", "demo", "phone", tom, "zip", "10017", "consent", Map.of("call", true)));
        assertThat(rung.get("code").asText()).isEqualTo("stopped");
        assertThat(service.dials(tom).heard()).startsWith("Hi, you have reached Neighbors for Open Libraries.");
    }

    @Test
    void a_zip_in_two_states_asks_which() {
        var call = service.dials(service.caller("42223", "1", "1", "#", "1", "1", "", "2"));

        assertThat(call.heard())
                .anyMatch(text -> text.startsWith("Your ZIP code lies in two states. For Kentucky, press 1."));
        assertThat(call.summary().seats()).isNotEmpty().allMatch(seat -> seat.startsWith("KY-"));
    }

    @Test
    void of_a_box_only_the_state_is_known_and_is_asked_for() {
        var call = service.dials(service.caller("05499", "1", "1", "#", "1", "1", "", "2"));

        assertThat(call.heard()).anyMatch(text -> text.startsWith("I know only the state of that ZIP code, Vermont."));
        assertThat(call.summary().seats()).isNotEmpty().allMatch(seat -> seat.startsWith("VT-"));
    }

    @Test
    void a_star_while_the_zip_is_typed_changes_the_language() {
        var call = service.dials(service.caller("*", "10017", "1", "#", "1", "1", "", "2"));

        assertThat(call.heard())
                .contains("Hola, se comunicó con Neighbors for Open Libraries.")
                .anyMatch(text -> text.startsWith("Código postal 1 0 0 1 7."));
    }

    @Test
    void silence_is_asked_once_more_and_then_left_alone() {
        var call = service.dials(service.caller());

        assertThat(call.heard())
                .last()
                .asString()
                .startsWith("We will stop here.")
                .endsWith("Goodbye.");
        assertThat(call.summary().outcome()).contains(Outcome.NO_LOCATION);
    }

    @Test
    void a_hang_up_in_the_middle_frees_the_number_and_the_line() {
        var call = service.dials(
                service.caller(AnswerBehavior.PERSON, Optional.empty(), OptionalInt.of(2), "10017", "1", "#"));

        assertThat(call.summary().outcome()).contains(Outcome.HUNG_UP);
        service.until(() -> !service.holdsItsNumber(call.call().orElseThrow()));
    }

    @Test
    void a_canadian_who_cannot_be_rung_can_dial_in() {
        var montreal = "+15145550123";
        service.behave(montreal, ServiceFixture.presses("10017", "1", "#", "1", "1", "", "2"));

        assertThat(service.request(Map.of("campaign", "demo", "phone", montreal, "consent", Map.of("call", true)))
                        .get("code")
                        .asText())
                .isEqualTo("number_not_allowed");
        assertThat(service.dials(montreal).summary().outcome()).contains(Outcome.COMPLETE);
    }

    @Test
    void who_withholds_their_number_is_put_through_with_the_campaigns() {
        var call = service.dialsHidden(service.caller("10017", "1", "#", "1", "1", "", "2"));

        assertThat(call.summary().outcome()).contains(Outcome.COMPLETE);
        assertThat(call.heard()).doesNotContain("The office will see your number.");
        assertThat(shown(call.offices()))
                .containsExactly(ServiceFixture.demoCampaign().phone());
    }

    @Test
    void a_number_that_is_not_its_callers_is_not_shown() {
        var call = service.dials(service.caller("10017", "1", "#", "1", "1", "", "2"), "TN-Validation-Failed-A");

        assertThat(call.heard()).doesNotContain("The office will see your number.");
        assertThat(shown(call.offices()))
                .containsExactly(ServiceFixture.demoCampaign().phone());
    }

    private static List<String> shown(List<Emulator.LegRecord> offices) {
        return offices.stream().map(Emulator.LegRecord::from).distinct().toList();
    }

    private static Fact.Requested requested(ServiceFixture.Dialing call) {
        return service.facts(call.call().orElseThrow()).stream()
                .map(recorded -> recorded.fact())
                .filter(Fact.Requested.class::isInstance)
                .map(Fact.Requested.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
