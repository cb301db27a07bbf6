package org.patchthrough.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Need;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Reason;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;
import org.patchthrough.dialer.DialerFixture;

/** The plan of a call says how many days ago its caller last reached each member. */
class RecentContactsTest {
    private static final Leg FIRST = new Leg(0, 1);
    private final DialerFixture desk = new DialerFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_member_reached_today_yesterday_or_within_the_week_is_marked_with_the_days() {
        call(Event.How.TALKED);

        assertThat(days()).containsExactly(0, 7, 7);
        desk.clock.pass(Duration.ofDays(1));
        assertThat(days()).containsExactly(1, 7, 7);
        desk.clock.pass(Duration.ofDays(5));
        assertThat(days()).containsExactly(6, 7, 7);
        desk.clock.pass(Duration.ofDays(1));
        assertThat(days()).containsExactly(7, 7, 7);
    }

    @Test
    void days_are_those_of_the_calendar() {
        desk.clock.pass(Duration.ofHours(13)); // 11 pm in Washington
        call(Event.How.TALKED);
        desk.clock.pass(Duration.ofHours(2));

        assertThat(days()).containsExactly(1, 7, 7);
    }

    @Test
    void an_office_that_was_not_reached_was_not_called() {
        var call = begin();
        desk.ledger.append(call, List.of(new Fact.OfficeMissed(FIRST, "office", Reason.BUSY)));
        end(call);

        assertThat(days()).containsExactly(7, 7, 7);
    }

    @Test
    void nobody_else_is_marked() {
        call(Event.How.UNKNOWN);

        assertThat(days("+13135550124")).containsExactly(7, 7, 7);
    }

    @Test
    void who_will_be_asked_for_a_zip_on_the_phone_brings_along_whom_they_reached() {
        call(Event.How.TALKED);
        desk.clock.pass(Duration.ofDays(2));
        desk.switchboard.request(DialerFixture.request(DialerFixture.PHONE, null, null, null));
        desk.ring();

        var session = desk.carrier.orders.getLast().first().session();
        assertThat(session.plan()).isNull();
        assertThat(session.lately()).containsExactly(new Target("NY-S1", 2));
    }

    private void call(Event.How how) {
        var call = begin();
        desk.ledger.append(call, List.of(new Fact.OfficeDone(FIRST, "office", how, 60)));
        end(call);
    }

    private UUID begin() {
        var call = desk.accepted(DialerFixture.PHONE);
        var session = CallSession.greeting(DialerFixture.FixedOffer.NEW_YORK, Language.ENGLISH, Pace.NORMAL);
        desk.answers.answer(
                new Token(call, 3, 7, session, new CallerTerms(false, false, true, false)),
                new Need.Line(0, List.of()));
        return call;
    }

    private void end(UUID call) {
        desk.legs.onStatus(
                call, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 90, 200)), "CA1");
    }

    private List<Integer> days() {
        return days(DialerFixture.PHONE);
    }

    private List<Integer> days(String phone) {
        var accepted = (RequestResult.Accepted) desk.switchboard.request(DialerFixture.request(phone));
        end(accepted.call());
        return accepted.plan().orElseThrow().targets().stream()
                .map(Target::daysSince)
                .toList();
    }
}
