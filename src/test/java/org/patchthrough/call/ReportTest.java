package org.patchthrough.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Report.Refusal;
import org.patchthrough.call.Report.Verdict;

class ReportTest {
    private static final Leg FIRST = new Leg(0, 1);
    private final List<RecordedFact> facts = new ArrayList<>();

    ReportTest() {
        happened(TestBrief.requested("NY-12", "NY-S1"));
    }

    private void happened(Fact fact) {
        facts.add(new RecordedFact(Instant.EPOCH.plusSeconds(facts.size()), fact));
    }

    private Verdict tell(String seat, Contact contact, Optional<Stance> stance, Optional<Promise> promise) {
        return new Report(seat, contact, stance, promise, Channel.PAGE, "m1").on(facts);
    }

    private Verdict tell(String seat, Contact contact) {
        return tell(seat, contact, Optional.empty(), Optional.empty());
    }

    @Test
    void an_answer_becomes_the_facts_of_its_target() {
        happened(new Fact.OfficeRung(FIRST, "NY-12-DC"));

        assertThat(tell("NY-12", Contact.PERSON, Optional.of(Stance.OPPOSES), Optional.of(Promise.NO)))
                .isEqualTo(new Verdict.Counted(List.of(
                        new Fact.Contacted(0, Channel.PAGE, "m1", Contact.PERSON),
                        new Fact.Reported(0, Channel.PAGE, "m1", Stance.OPPOSES),
                        new Fact.Promised(0, Channel.PAGE, "m1", Promise.NO))));
    }

    @Test
    void a_seat_that_is_no_target_is_refused() {
        assertThat(tell("NY-S3", Contact.NOT_REACHED)).isEqualTo(new Verdict.Refused(Refusal.NOT_IN_CALL));
    }

    @Test
    void a_machine_takes_no_position_and_makes_no_promise() {
        happened(new Fact.OfficeRung(FIRST, "NY-12-DC"));

        var machine = new Verdict.Refused(Refusal.NO_PERSON);
        assertThat(tell("NY-12", Contact.VOICEMAIL, Optional.of(Stance.SUPPORTS), Optional.empty()))
                .isEqualTo(machine);
        assertThat(tell("NY-12", Contact.NOT_REACHED, Optional.empty(), Optional.of(Promise.YES)))
                .isEqualTo(machine);
    }

    @Test
    void an_office_that_was_not_rung_or_did_not_answer_has_said_nothing() {
        assertThat(tell("NY-12", Contact.PERSON)).isEqualTo(new Verdict.Refused(Refusal.NOT_CALLED));
        happened(new Fact.OfficeRung(FIRST, "NY-12-DC"));
        happened(new Fact.OfficeMissed(FIRST, "NY-12-DC", Reason.BUSY));
        assertThat(tell("NY-12", Contact.VOICEMAIL)).isEqualTo(new Verdict.Refused(Refusal.NOT_CALLED));
        happened(new Fact.OfficeRung(new Leg(0, 2), "NY-12-NYC"));
        assertThat(tell("NY-12", Contact.VOICEMAIL)).isInstanceOf(Verdict.Counted.class);
        assertThat(tell("NY-S1", Contact.PERSON)).isEqualTo(new Verdict.Refused(Refusal.NOT_CALLED));
    }

    @Test
    void that_nobody_was_reached_can_be_told_of_any_target() {
        assertThat(tell("NY-S1", Contact.NOT_REACHED)).isInstanceOf(Verdict.Counted.class);
    }

    @Test
    void the_id_of_a_telling_is_short_and_plain_as_it_stands_in_a_key() {
        assertThat(List.of("a1b2c3d4", "0193f1a0-0000-7000-8000-00000000abcd", "x".repeat(64)))
                .allMatch(Report::isMark);
        assertThat(List.of("", "a1b2c3d", "x".repeat(65), "a1b2c3d4:0", "a1b2 c3d4", "Ñandú-123"))
                .noneMatch(Report::isMark);
    }
}
