package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Event.How;

class SummaryTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Leg FIRST = new Leg(0, 1);

    @Test
    void a_call_goes_from_the_queue_to_its_end_a_step_at_a_time() {
        assertThat(status(requested())).isEqualTo(CallStatus.QUEUED);
        assertThat(status(requested(), new Fact.Placing())).isEqualTo(CallStatus.DIALING);
        assertThat(status(requested(), new Fact.Placed("CA1"))).isEqualTo(CallStatus.DIALING);
        assertThat(status(called())).isEqualTo(CallStatus.GREETING);
        assertThat(status(requested(), new Fact.Placing(), new Fact.LegRinging(Leg.CALLER)))
                .isEqualTo(CallStatus.RINGING);
        assertThat(status(called(), new Fact.Accepted(1))).isEqualTo(CallStatus.BRIEFING);
        assertThat(status(briefed())).isEqualTo(CallStatus.WAITING);
        assertThat(status(briefed(), new Fact.Waiting(0))).isEqualTo(CallStatus.WAITING);
        assertThat(status(rung())).isEqualTo(CallStatus.BRIDGED);
        assertThat(status(rung(), new Fact.OfficeMissed(FIRST, "dc", Reason.BUSY)))
                .isEqualTo(CallStatus.WAITING);
        assertThat(status(talked())).isEqualTo(CallStatus.ASKING);
        assertThat(status(talked(), new Fact.OfficeRung(new Leg(1, 1), "b"))).isEqualTo(CallStatus.BRIDGED);
        assertThat(status(talked(), new Fact.Over(Outcome.COMPLETE))).isEqualTo(CallStatus.ENDED);
    }

    @Test
    void whoever_did_not_say_where_they_live_is_asked_before_the_briefing() {
        var unknown = TestBrief.requested();

        assertThat(status(unknown, new Fact.Accepted(1))).isEqualTo(CallStatus.LOCATING);
        var located = of(unknown, new Fact.Accepted(1), new Fact.Located(3, List.of("NY-12")));
        assertThat(located.status()).isEqualTo(CallStatus.BRIEFING);
        assertThat(located.seats()).containsExactly("NY-12");
    }

    @Test
    void who_dials_in_is_asked_at_once_where_they_live_and_that_says_yes_for_them() {
        var dialed = TestBrief.requested(Door.INBOUND);

        assertThat(status(dialed)).isEqualTo(CallStatus.LOCATING);
        assertThat(of(dialed).caller().accepted()).isFalse();
        var located = of(dialed, new Fact.Located(3, List.of("NY-12")));
        assertThat(located.status()).isEqualTo(CallStatus.BRIEFING);
        assertThat(located.caller().accepted()).isTrue();
        assertThat(of(requested(), new Fact.Located(3, List.of("NY-12")))
                        .caller()
                        .accepted())
                .isFalse();
    }

    @Test
    void a_plan_that_was_turned_is_gone_through_as_it_was_turned() {
        var turned = of(requested(), new Fact.Turned(List.of("NY-S1", "NY-12", "NY-S3")), new Fact.Placing());

        assertThat(turned.seats()).containsExactly("NY-S1", "NY-12", "NY-S3");
        assertThat(turned.status()).isEqualTo(CallStatus.DIALING);
    }

    @Test
    void an_office_is_on_the_line_from_its_ring_until_anything_says_that_this_is_over() {
        assertThat(withOffice(briefed())).isFalse();
        assertThat(withOffice(rung())).isTrue();
        assertThat(withOffice(talked())).isFalse();
        assertThat(withOffice(rung(), new Fact.OfficeMissed(FIRST, "dc", Reason.BUSY)))
                .isFalse();
        assertThat(withOffice(rung(), new Fact.LegEnded(FIRST, LegStatus.COMPLETED, 9, 200)))
                .isFalse();
        assertThat(withOffice(rung(), ended(LegStatus.COMPLETED))).isFalse();
        assertThat(withOffice(talked(), new Fact.OfficeRung(new Leg(1, 1), "b")))
                .isTrue();
    }

    private static boolean withOffice(Fact[] before, Fact... more) {
        return Summary.isWithOffice(all(plus(before, more)));
    }

    @Test
    void the_target_is_the_furthest_one() {
        assertThat(of(called()).target()).isEmpty();
        assertThat(of(rung()).target()).contains(0);
        assertThat(of(talked(), new Fact.OfficeRung(new Leg(1, 1), "b")).target())
                .contains(1);
    }

    @Test
    void the_flows_own_word_is_the_outcome_whatever_the_leg_says_later() {
        var over = of(talked(), new Fact.Over(Outcome.COMPLETE), ended(LegStatus.COMPLETED));

        assertThat(over.outcome()).contains(Outcome.COMPLETE);
        assertThat(over.endedAt()).isPresent();
    }

    @Test
    void without_it_the_callers_leg_tells() {
        assertThat(of(called(), ended(LegStatus.COMPLETED)).outcome()).contains(Outcome.HUNG_UP);
        assertThat(of(requested(), ended(LegStatus.BUSY)).outcome()).contains(Outcome.NOT_ANSWERED);
        assertThat(of(requested(), ended(LegStatus.NO_ANSWER)).outcome()).contains(Outcome.NOT_ANSWERED);
        assertThat(of(requested(), ended(LegStatus.CANCELED)).outcome()).contains(Outcome.NOT_ANSWERED);
        assertThat(of(requested(), ended(LegStatus.FAILED)).outcome()).contains(Outcome.FAILED);
        assertThat(of(rung(), new Fact.LegEnded(FIRST, LegStatus.COMPLETED, 9, 200))
                        .outcome())
                .isEmpty();
    }

    @Test
    void what_never_rang_ends_in_the_queue() {
        assertThat(of(requested(), new Fact.Cancelled("page")).outcome()).contains(Outcome.CANCELLED);
        assertThat(of(requested(), new Fact.Expired("waited")).outcome()).contains(Outcome.EXPIRED);
        assertThat(of(requested(), new Fact.NotPlaced("21211")).outcome()).contains(Outcome.FAILED);
        assertThat(Stream.of(new Fact.Cancelled("page"), new Fact.Expired("waited"), new Fact.NotPlaced("21211")))
                .allMatch(fact -> of(requested(), fact).endedAt().isPresent());
        assertThat(of(requested()).endedAt()).isEmpty();
    }

    @Test
    void the_latest_answer_counts_and_a_later_step_wins_within_a_moment() {
        var facts = new ArrayList<>(all(talked()));
        facts.add(new RecordedFact(NOON, new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON)));
        facts.add(new RecordedFact(NOON, new Fact.Reported(0, Channel.KEYPAD, "10", Stance.SUPPORTS)));
        facts.add(new RecordedFact(NOON, new Fact.Reported(0, Channel.KEYPAD, "9", Stance.OPPOSES)));
        assertThat(Summary.of(facts).results().getFirst().stance()).contains(Stance.SUPPORTS);

        facts.add(new RecordedFact(NOON.plusSeconds(60), new Fact.Reported(0, Channel.PAGE, "a", Stance.UNDECIDED)));
        var result = Summary.of(facts).results().getFirst();
        assertThat(result.stance()).contains(Stance.UNDECIDED);
        assertThat(result.answerAt()).contains(NOON.plusSeconds(60));
    }

    @Test
    void who_left_a_voicemail_after_all_has_no_stance_to_report() {
        var summary = of(
                talked(),
                new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON),
                new Fact.Reported(0, Channel.KEYPAD, "6", Stance.SUPPORTS),
                new Fact.Promised(0, Channel.KEYPAD, "7", Promise.YES));
        assertThat(summary.results().getFirst().promise()).contains(Promise.YES);
        assertThat(summary.reported()).isTrue();
        assertThat(summary.reached(Contact.PERSON)).isTrue();

        var facts = new ArrayList<>(all(talked()));
        facts.add(new RecordedFact(NOON, new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON)));
        facts.add(new RecordedFact(NOON, new Fact.Reported(0, Channel.KEYPAD, "6", Stance.SUPPORTS)));
        facts.add(new RecordedFact(NOON.plusSeconds(9), new Fact.Contacted(0, Channel.PAGE, "a", Contact.VOICEMAIL)));
        var changed = Summary.of(facts);
        assertThat(changed.reported()).isFalse();
        assertThat(changed.reached(Contact.VOICEMAIL)).isTrue();
        assertThat(changed.reached(Contact.PERSON)).isFalse();
    }

    @Test
    void a_member_whose_offices_were_all_missed_was_not_reached_but_a_hang_up_says_nothing() {
        var missed = of(rung(), new Fact.OfficeMissed(new Leg(0, 2), "", Reason.NO_OFFICE));
        assertThat(missed.results().getFirst().contact()).contains(Contact.NOT_REACHED);
        assertThat(missed.bridged()).isFalse();

        assertThat(of(rung(), new Fact.OfficeMissed(FIRST, "dc", Reason.CALLER_GONE))
                        .results())
                .isEmpty();
        assertThat(of(rung(), new Fact.OfficeMissed(FIRST, "dc", Reason.BUSY)).results())
                .isEmpty();
        assertThat(of(talked(), new Fact.OfficeMissed(new Leg(0, 2), "", Reason.NO_OFFICE))
                        .results()
                        .getFirst()
                        .contact())
                .isEmpty();
    }

    @Test
    void picked_up_accepted_and_bridged_are_told_apart() {
        assertThat(of(requested()).caller().answered()).isFalse();
        assertThat(of(called()).caller().answered()).isTrue();
        assertThat(of(called()).caller().accepted()).isFalse();
        assertThat(of(briefed()).caller().accepted()).isTrue();
        assertThat(of(rung(), new Fact.LegAnswered(FIRST)).bridged()).isFalse();
        assertThat(of(talked()).bridged()).isTrue();
        assertThat(of(requested()).requestedAt()).contains(NOON);
    }

    @Test
    void an_answer_about_one_target_says_nothing_of_another() {
        var facts = new ArrayList<>(all(talked()));
        facts.add(new RecordedFact(NOON, new Fact.OfficeDone(new Leg(1, 1), "b", How.TALKED, 42)));
        facts.add(new RecordedFact(NOON, new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON)));
        facts.add(new RecordedFact(NOON, new Fact.Reported(0, Channel.KEYPAD, "6", Stance.SUPPORTS)));
        facts.add(new RecordedFact(NOON, new Fact.Promised(0, Channel.KEYPAD, "7", Promise.NO)));
        facts.add(new RecordedFact(NOON.plusSeconds(50), new Fact.Contacted(1, Channel.KEYPAD, "15", Contact.PERSON)));
        facts.add(new RecordedFact(NOON.plusSeconds(60), new Fact.Reported(1, Channel.KEYPAD, "16", Stance.OPPOSES)));
        facts.add(new RecordedFact(NOON.plusSeconds(70), new Fact.Promised(1, Channel.KEYPAD, "17", Promise.YES)));

        assertThat(Summary.of(facts).results())
                .containsExactly(
                        new Summary.Result(
                                0,
                                "NY-12",
                                true,
                                42,
                                Optional.of(Contact.PERSON),
                                Optional.of(Stance.SUPPORTS),
                                Optional.of(Promise.NO),
                                Optional.of(NOON),
                                Optional.empty()),
                        new Summary.Result(
                                1,
                                "NY-S1",
                                true,
                                42,
                                Optional.of(Contact.PERSON),
                                Optional.of(Stance.OPPOSES),
                                Optional.of(Promise.YES),
                                Optional.of(NOON.plusSeconds(70)),
                                Optional.empty()));
    }

    @Test
    void a_voicemail_at_one_office_leaves_the_person_at_another() {
        var summary = of(
                talked(),
                done(1),
                new Fact.Contacted(0, Channel.KEYPAD, "5", Contact.PERSON),
                new Fact.Contacted(1, Channel.KEYPAD, "9", Contact.VOICEMAIL));

        assertThat(summary.results().stream().map(result -> result.contact().orElseThrow()))
                .containsExactly(Contact.PERSON, Contact.VOICEMAIL);
    }

    @Test
    void what_was_told_while_it_rang_does_not_hold_where_no_office_answered() {
        var told = plus(
                rung(),
                new Fact.Contacted(0, Channel.PAGE, "a", Contact.PERSON),
                new Fact.Reported(0, Channel.PAGE, "a", Stance.SUPPORTS));
        assertThat(of(told).reported()).as("while it rings or talks").isTrue();

        var missed = of(told, new Fact.OfficeMissed(FIRST, "dc", Reason.NO_ANSWER));
        assertThat(missed.reported()).isFalse();
        assertThat(missed.reached(Contact.PERSON)).isFalse();
    }

    @Test
    void a_person_who_was_taken_back_leaves_no_stance_for_a_later_one() {
        var facts = new ArrayList<>(all(talked()));
        facts.add(new RecordedFact(NOON, new Fact.Contacted(0, Channel.PAGE, "a", Contact.PERSON)));
        facts.add(new RecordedFact(NOON, new Fact.Reported(0, Channel.PAGE, "a", Stance.SUPPORTS)));
        facts.add(new RecordedFact(NOON, new Fact.Promised(0, Channel.PAGE, "a", Promise.YES)));
        facts.add(new RecordedFact(NOON.plusSeconds(9), new Fact.Contacted(0, Channel.PAGE, "b", Contact.VOICEMAIL)));
        facts.add(new RecordedFact(NOON.plusSeconds(19), new Fact.Contacted(0, Channel.PAGE, "c", Contact.PERSON)));

        var result = Summary.of(facts).results().getFirst();
        assertThat(result.contact()).contains(Contact.PERSON);
        assertThat(result.stance()).isEmpty();
        assertThat(result.promise()).isEmpty();
    }

    /** By key where nothing else tells them apart, so that the order of arrival never does. */
    @Test
    void of_two_answers_of_one_moment_and_like_keys_the_same_one_counts_in_any_order() {
        var eight = new Fact.Contacted(0, Channel.KEYPAD, "8", Contact.VOICEMAIL);
        var nine = new Fact.Contacted(0, Channel.KEYPAD, "9", Contact.PERSON);

        assertThat(of(talked(), eight, nine).reached(Contact.PERSON)).isTrue();
        assertThat(of(talked(), nine, eight).reached(Contact.PERSON)).isTrue();
    }

    @Test
    void a_target_is_missed_and_bridged_on_its_own_account() {
        var first = of(rung(), new Fact.OfficeMissed(new Leg(0, 2), "", Reason.NO_OFFICE), done(1));
        assertThat(first.results()).extracting(Summary.Result::bridged).containsExactly(false, true);
        assertThat(first.results().getFirst().contact()).contains(Contact.NOT_REACHED);
        assertThat(first.results().getLast().contact()).isEmpty();
    }

    private static Fact done(int target) {
        return new Fact.OfficeDone(new Leg(target, 1), "b", How.TALKED, 42);
    }

    @Test
    void what_an_offices_leg_does_is_not_the_callers() {
        var office = of(
                requested(),
                new Fact.LegRinging(FIRST),
                new Fact.LegAnswered(FIRST),
                new Fact.LegEnded(FIRST, LegStatus.COMPLETED, 9, 200));

        assertThat(office.caller().answered()).isFalse();
        assertThat(office.endedAt()).isEmpty();
        assertThat(office.status()).isEqualTo(CallStatus.QUEUED);
    }

    private static Fact requested() {
        return TestBrief.requested("NY-12", "NY-S1");
    }

    private static Fact[] called() {
        return new Fact[] {
            requested(), new Fact.Placing(), new Fact.LegRinging(Leg.CALLER), new Fact.LegAnswered(Leg.CALLER)
        };
    }

    private static Fact[] briefed() {
        return plus(called(), new Fact.Accepted(1), new Fact.Briefed(true));
    }

    private static Fact[] rung() {
        return plus(briefed(), new Fact.LineHeld(FIRST, "dc", 0, Optional.empty()), new Fact.OfficeRung(FIRST, "dc"));
    }

    private static Fact[] talked() {
        return plus(rung(), new Fact.OfficeDone(FIRST, "dc", How.TALKED, 42));
    }

    private static Fact ended(LegStatus status) {
        return new Fact.LegEnded(Leg.CALLER, status, 0, 0);
    }

    private static Fact[] plus(Fact[] before, Fact... more) {
        return Stream.concat(Stream.of(before), Stream.of(more)).toArray(Fact[]::new);
    }

    private static List<RecordedFact> all(Fact... facts) {
        return Stream.of(facts).map(fact -> new RecordedFact(NOON, fact)).toList();
    }

    private static Summary of(Fact... facts) {
        return Summary.of(all(facts));
    }

    private static Summary of(Fact[] before, Fact... more) {
        return of(plus(before, more));
    }

    private static CallStatus status(Fact... facts) {
        return of(facts).status();
    }

    private static CallStatus status(Fact[] before, Fact... more) {
        return of(before, more).status();
    }
}
