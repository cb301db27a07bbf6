package org.patchthrough.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.State;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.Carrier.End;
import org.patchthrough.carrier.Carrier.Found;
import org.patchthrough.carrier.SendOutcome;

class DialerTest {
    private static final String PHONE = DialerFixture.PHONE;
    private static final Optional<End> BUSY = Optional.of(new End(LegStatus.BUSY, 0));
    private final DialerFixture desk = new DialerFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    private Outcome outcome(java.util.UUID call) {
        return desk.ledger.summary(call).orElseThrow().outcome().orElseThrow();
    }

    @Test
    void who_waits_is_rung_in_order_with_the_campaigns_number() {
        desk.accepted("+13135550101");
        desk.accepted("+13135550102");

        assertThat(desk.ring()).isEqualTo(2);
        assertThat(desk.carrier.orders).extracting(order -> order.to()).containsExactly("+13135550101", "+13135550102");
        assertThat(desk.carrier.orders.getFirst().from()).isEqualTo("+12025550190");
        var token = desk.carrier.orders.getFirst().first();
        assertThat(token.session().state()).isInstanceOf(State.Greeting.class);
        assertThat(token.session().plan()).isEqualTo(DialerFixture.FixedOffer.NEW_YORK);
        assertThat(token.version()).isEqualTo(3);
    }

    @Test
    void it_is_written_down_before_the_carrier_is_asked_and_what_it_said_after() {
        var call = desk.accepted(PHONE);
        desk.ring();

        assertThat(desk.facts(call)).extracting(Fact::key).containsExactly("requested", "placing", "placed");
        assertThat(desk.position(call)).isEmpty();
        assertThat(desk.count("queued")).isZero();
    }

    @Test
    void a_refused_order_ends_the_call_and_frees_the_number() {
        desk.carrier.toSay.add(new SendOutcome.Refused(21211));
        var call = desk.accepted(PHONE);
        desk.ring();

        assertThat(outcome(call)).isEqualTo(Outcome.FAILED);
        assertThat(desk.facts(call)).contains(new Fact.NotPlaced("21211"));
        desk.accepted(PHONE);
    }

    @Test
    void while_a_campaign_is_paused_who_waits_for_it_waits_on_and_is_rung_when_it_is_resumed() {
        var call = desk.accepted(PHONE);
        desk.paused.add(desk.offer.slug());
        assertThat(desk.ring()).isZero();
        desk.clock.pass(Duration.ofMinutes(9));
        desk.reconciler.round();
        assertThat(desk.ring()).isZero();

        desk.paused.clear();

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(desk.facts(call)).extracting(Fact::key).containsExactly("requested", "placing", "placed");
    }

    @Test
    void who_has_waited_ten_minutes_for_a_paused_campaign_is_not_rung_any_more() {
        var call = desk.accepted(PHONE);
        desk.paused.add(desk.offer.slug());
        desk.clock.pass(Duration.ofMinutes(11));
        desk.reconciler.round();
        desk.paused.clear();

        assertThat(desk.ring()).isZero();
        assertThat(outcome(call)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void a_pause_in_the_very_moment_of_ringing_puts_the_call_off() {
        var call = desk.accepted(PHONE);
        desk.offer.standing = CampaignStatus.PAUSED;
        assertThat(desk.ring()).isZero();
        assertThat(desk.facts(call)).extracting(Fact::key).containsExactly("requested");

        desk.offer.standing = CampaignStatus.OPEN;
        desk.clock.pass(Duration.ofSeconds(2));

        assertThat(desk.ring()).isEqualTo(1);
    }

    @Test
    void an_order_that_was_certainly_not_taken_is_given_again() {
        desk.carrier.toSay.add(new SendOutcome.TryLater("429"));
        var call = desk.accepted(PHONE);

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(desk.position(call)).contains(1);
        desk.clock.pass(Duration.ofSeconds(3));
        assertThat(desk.ring()).isEqualTo(1);
        assertThat(desk.facts(call)).contains(new Fact.Placed("CA2"));
    }

    @Test
    void a_lost_order_is_never_given_again_and_fails_after_a_minute() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        for (int seconds = 0; seconds < 70; seconds += 10) {
            desk.clock.pass(Duration.ofSeconds(10));
            desk.reconciler.round();
            desk.ring();
        }

        assertThat(desk.carrier.orders).hasSize(1);
        assertThat(outcome(call)).isEqualTo(Outcome.FAILED);
        desk.accepted(PHONE);
    }

    @Test
    void a_lost_order_that_shows_up_after_its_minute_is_ended_at_once() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.clock.pass(Duration.ofSeconds(61));
        desk.reconciler.round();
        desk.legs.onStatus(call, Leg.CALLER, List.of(new Fact.LegRinging(Leg.CALLER)), "CA9");

        assertThat(desk.carrier.ended).containsExactly("CA9");
    }

    @Test
    void a_callback_settles_a_lost_order() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.legs.onStatus(call, Leg.CALLER, List.of(), "CA9");
        desk.clock.pass(Duration.ofMinutes(2));
        desk.reconciler.round();

        assertThat(desk.facts(call)).contains(new Fact.Placed("CA9"));
        assertThat(desk.ledger.summary(call).orElseThrow().outcome()).isEmpty();
        assertThat(desk.carrier.ended).isEmpty();
    }

    @Test
    void the_carriers_list_settles_a_lost_order() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.carrier.list.add(new Found("CA9", Optional.of(desk.clock.instant()), Optional.empty()));
        desk.clock.pass(Duration.ofSeconds(6));
        desk.reconciler.round();

        assertThat(desk.facts(call)).contains(new Fact.Placed("CA9"));
    }

    @Test
    void a_list_out_of_reach_does_not_make_an_order_fail() {
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.carrier.listIsOutOfReach = true;
        desk.clock.pass(Duration.ofMinutes(2));
        desk.reconciler.round();
        assertThat(desk.ledger.summary(call).orElseThrow().outcome()).isEmpty();

        desk.carrier.listIsOutOfReach = false;
        desk.reconciler.round();
        assertThat(outcome(call)).isEqualTo(Outcome.FAILED);
    }

    /** Who declines and asks again at once has two calls on the carrier's list. */
    @Test
    void a_lost_order_is_not_taken_for_the_call_before() {
        var declined = desk.accepted(PHONE);
        desk.ring();
        desk.legs.onStatus(declined, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.BUSY, 0, 486)), "CA1");
        desk.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var call = desk.accepted(PHONE);
        desk.ring();
        desk.carrier.list.add(new Found("CA1", Optional.of(desk.clock.instant().minusSeconds(2)), BUSY));
        desk.carrier.list.add(new Found("CA2", Optional.of(desk.clock.instant()), Optional.empty()));
        desk.clock.pass(Duration.ofSeconds(6));
        desk.reconciler.round();

        assertThat(desk.facts(call)).contains(new Fact.Placed("CA2"));
    }

    @Test
    void a_leg_whose_end_we_were_not_told_of_is_ended_by_the_carriers_list() {
        var call = desk.accepted(PHONE);
        desk.ring();
        var end = new End(LegStatus.COMPLETED, 300);
        desk.carrier.list.add(new Found("CA1", Optional.of(desk.clock.instant()), Optional.of(end)));
        desk.clock.pass(Duration.ofMinutes(14));
        desk.reconciler.round();
        assertThat(desk.ledger.summary(call).orElseThrow().outcome()).isEmpty();
        desk.clock.pass(Duration.ofMinutes(1));
        desk.reconciler.round();

        assertThat(desk.facts(call)).contains(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 300, 0));
        desk.accepted(PHONE);
    }

    @Test
    void one_that_goes_on_is_left_alone_and_asked_for_again_a_quarter_of_an_hour_later() {
        var call = desk.accepted(PHONE);
        desk.ring();
        var asked = desk.clock.instant();
        desk.carrier.list.add(new Found("CA1", Optional.of(asked), Optional.empty()));
        desk.clock.pass(Duration.ofMinutes(15));
        desk.reconciler.round();
        desk.carrier.list.set(0, new Found("CA1", Optional.of(asked), Optional.of(new End(LegStatus.COMPLETED, 900))));
        desk.reconciler.round();
        assertThat(desk.ledger.summary(call).orElseThrow().outcome()).isEmpty();
        desk.clock.pass(Duration.ofMinutes(15));
        desk.reconciler.round();

        assertThat(outcome(call)).isEqualTo(Outcome.HUNG_UP);
    }

    @Test
    void a_call_that_is_called_off_while_the_carrier_puts_it_off_is_not_rung() {
        var call = desk.accepted(PHONE);
        var claimed = (Dialer.Step.Claimed) desk.dialer.step();
        assertThat(desk.terminator.cancel(call, "page")).isTrue();
        desk.carrier.toSay.add(new SendOutcome.TryLater("busy"));
        desk.dialer.place(claimed);
        desk.clock.pass(Duration.ofSeconds(10));

        assertThat(desk.ring()).isZero();
        assertThat(outcome(call)).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void a_call_that_the_carrier_put_off_can_be_called_off() {
        desk.carrier.toSay.add(new SendOutcome.TryLater("busy"));
        var call = desk.accepted(PHONE);
        assertThat(desk.ring()).isEqualTo(1);
        assertThat(desk.terminator.cancel(call, "page")).isTrue();
        desk.clock.pass(Duration.ofSeconds(10));

        assertThat(desk.ring()).isZero();
    }

    @Test
    void a_node_that_died_over_an_order_leaves_it_to_be_found_not_given_again() {
        var call = desk.accepted(PHONE);
        assertThat(desk.dialer.step()).isInstanceOf(Dialer.Step.Claimed.class);
        desk.clock.pass(Duration.ofSeconds(70));

        assertThat(desk.ring()).isZero();
        desk.reconciler.round();
        assertThat(outcome(call)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void who_waited_ten_minutes_is_not_rung_any_more() {
        var call = desk.accepted(PHONE);
        desk.clock.pass(Duration.ofMinutes(10));

        assertThat(desk.ring()).isZero();
        desk.reconciler.round();
        assertThat(outcome(call)).isEqualTo(Outcome.EXPIRED);
        desk.accepted(PHONE);
    }

    @Test
    void a_stop_an_end_and_the_evening_reach_those_who_wait() {
        var stopped = desk.accepted("+13135550101");
        desk.database
                .jdbi()
                .useHandle(handle -> desk.stopList.add(
                        handle,
                        desk.callers.hash(new Phone("+13135550101")),
                        StopList.Way.CONSOLE,
                        desk.clock.instant()));
        assertThat(desk.ring()).isZero();
        var ended = desk.accepted("+13135550102");
        desk.offer.standing = CampaignStatus.ENDED;
        assertThat(desk.ring()).isZero();
        desk.offer.standing = CampaignStatus.OPEN;
        var late = desk.accepted("+13135550103");
        desk.offer.opens = Optional.of(desk.clock.instant().plusSeconds(60));
        assertThat(desk.ring()).isZero();

        assertThat(desk.facts(stopped)).contains(new Fact.Cancelled("stopped"));
        assertThat(desk.facts(ended)).contains(new Fact.Cancelled("ended"));
        assertThat(desk.facts(late)).contains(new Fact.Cancelled("outside_hours"));
        assertThat(desk.carrier.orders).isEmpty();
        assertThat(desk.count("live_call")).isZero();
    }

    @Test
    void calls_are_started_no_faster_than_the_carrier_allows() {
        try (var slow = desk.dialer(new DialingRate(1, 0))) {
            desk.accepted("+13135550101");
            desk.accepted("+13135550102");

            assertThat(slow.step()).isInstanceOf(Dialer.Step.Claimed.class);
            assertThat(slow.step()).isInstanceOf(Dialer.Step.Idle.class);
            desk.clock.pass(Duration.ofSeconds(1));
            assertThat(slow.step()).isInstanceOf(Dialer.Step.Claimed.class);
        }
    }

    @Test
    void no_more_legs_are_up_than_the_carrier_holds() {
        try (var narrow = desk.dialer(new DialingRate(100, 3))) {
            var first = desk.accepted("+13135550101");
            desk.accepted("+13135550102");
            assertThat(narrow.step()).isInstanceOf(Dialer.Step.Claimed.class);
            desk.clock.pass(Duration.ofSeconds(1));

            assertThat(narrow.step()).isInstanceOf(Dialer.Step.Idle.class);
            desk.legs.onStatus(
                    first, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 9, 200)), "CA1");
            assertThat(narrow.step()).isInstanceOf(Dialer.Step.Claimed.class);
        }
    }

    @Test
    void who_calls_off_before_it_rings_is_not_rung_and_after_it_rang_is_hung_up_on() {
        var waiting = desk.accepted("+13135550101");
        assertThat(desk.terminator.cancel(waiting, "page")).isTrue();
        assertThat(desk.ring()).isZero();
        var ringing = desk.accepted("+13135550102");
        desk.ring();
        assertThat(desk.terminator.cancel(ringing, "page")).isTrue();

        assertThat(desk.carrier.ended).containsExactly("CA1");
        assertThat(outcome(waiting)).isEqualTo(Outcome.CANCELLED);
        assertThat(outcome(ringing)).isEqualTo(Outcome.CANCELLED);
        assertThat(desk.terminator.cancel(waiting, "page")).isFalse();
    }

    @Test
    void who_calls_off_while_it_is_being_placed_is_hung_up_on_as_soon_as_it_is_known() {
        var call = desk.accepted(PHONE);
        var claimed = (Dialer.Step.Claimed) desk.dialer.step();
        assertThat(desk.terminator.cancel(call, "page")).isTrue();
        desk.dialer.place(claimed);

        assertThat(desk.carrier.ended).containsExactly("CA1");
    }

    @Test
    void once_started_it_rings_by_itself() {
        desk.dialer.start();
        var call = desk.accepted(PHONE);
        desk.dialer.wake();

        await().untilAsserted(() -> assertThat(desk.facts(call)).contains(new Fact.Placed("CA1")));
    }
}
