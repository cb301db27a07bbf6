package org.patchthrough.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.call.Need;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Token;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.request.FirstTarget;

/** Who would only wait for an office's line waits in the queue. One senator has two lines, the other has eight. */
class FreeLineFirstTest {
    private static final String FEW = "10001";
    private static final String MANY = "10002";
    private static final String FEW_THEN_MANY = "10003";
    private static final Plan TWO_LINES = DialerFixture.FixedOffer.to("NY-S3");

    private final DialerFixture desk = new DialerFixture();
    private int people;

    @BeforeEach
    void zips() {
        desk.offer.places.put(FEW, new ZipResolution.One(TWO_LINES));
        desk.offer.places.put(MANY, new ZipResolution.One(DialerFixture.FixedOffer.to("NY-S1")));
        desk.offer.places.put(
                FEW_THEN_MANY, new ZipResolution.One(DialerFixture.FixedOffer.to("NY-S3", "NY-12", "NY-S1")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Somebody who wants to be rung. */
    private UUID asks(String zip) {
        return desk.accepted("+131355501%02d".formatted(people++), zip);
    }

    private UUID talks() {
        var call = UuidCreator.getTimeOrderedEpoch();
        takesLine(call);
        return call;
    }

    private void takesLine(UUID call) {
        var session = CallSession.greeting(TWO_LINES, Language.ENGLISH, Pace.NORMAL);
        var terms = new CallerTerms(false, false, true, false);
        desk.answers.answer(new Token(call, 3, 7, session, terms), new Need.Line(0, List.of()));
    }

    private void hangsUp(UUID call) {
        desk.legs.onStatus(
                call, Leg.CALLER, List.of(new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 60, 200)), "CA-" + call);
    }

    private boolean waits(UUID call) {
        return desk.position(call).isPresent();
    }

    private Plan rungWith() {
        return desk.carrier.orders.getLast().first().session().settled();
    }

    @Test
    void whose_lines_are_all_in_use_lets_others_pass_until_one_is_free() {
        var talking = talks();
        talks();
        var first = asks(FEW);
        var second = asks(MANY);

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(waits(first)).isTrue();
        assertThat(waits(second)).isFalse();
        hangsUp(talking);
        assertThat(desk.ring()).isEqualTo(1);
        assertThat(waits(first)).isFalse();
    }

    @Test
    void among_those_whose_lines_are_free_the_first_to_ask_is_rung_first() {
        asks(MANY);
        asks(FEW);
        desk.ring();

        assertThat(desk.carrier.orders)
                .extracting(order -> order.first().session().settled().target(0).seat())
                .containsExactly("NY-S1", "NY-S3");
    }

    @Test
    void who_is_on_the_way_to_an_office_counts_until_they_are_there_or_gone() {
        var first = asks(FEW);
        var second = asks(FEW);
        var third = asks(FEW);

        assertThat(desk.ring()).isEqualTo(2);
        takesLine(first);
        assertThat(desk.ring()).isZero();
        hangsUp(second);
        assertThat(desk.ring()).isEqualTo(1);
        assertThat(waits(third)).isFalse();
    }

    @Test
    void after_two_minutes_they_are_rung_in_any_case() {
        talks();
        talks();
        asks(FEW);
        desk.clock.pass(Duration.ofSeconds(119));
        assertThat(desk.ring()).isZero();
        desk.clock.pass(Duration.ofSeconds(1));

        assertThat(desk.ring()).isEqualTo(1);
    }

    @Test
    void who_finds_the_office_closed_waits_for_no_line() {
        talks();
        talks();
        desk.offer.closed.put("B-dc", Instant.parse("2026-11-26T14:00:00Z"));
        desk.offer.strict = false;
        asks(FEW_THEN_MANY);

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(rungWith().seats()).containsExactly("NY-S3", "NY-12", "NY-S1");
    }

    @Test
    void a_strict_order_is_never_turned() {
        talks();
        talks();
        asks(FEW_THEN_MANY);
        assertThat(desk.ring()).isZero();
        desk.clock.pass(Duration.ofMinutes(2));
        desk.ring();

        assertThat(rungWith().seats()).containsExactly("NY-S3", "NY-12", "NY-S1");
    }

    @Test
    void another_order_is_turned_to_the_first_target_whose_line_is_free_and_the_ledger_says_so() {
        desk.offer.strict = false;
        talks();
        talks();
        var call = asks(FEW_THEN_MANY);

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(rungWith().seats()).containsExactly("NY-S1", "NY-S3", "NY-12");
        assertThat(desk.facts(call)).extracting(Fact::key).containsExactly("requested", "turned", "placing", "placed");
        assertThat(desk.ledger.summary(call).orElseThrow().seats()).containsExactly("NY-S1", "NY-S3", "NY-12");
    }

    @Test
    void while_the_first_ones_line_is_free_it_stays_as_it_is() {
        desk.offer.strict = false;
        talks();
        var call = asks(FEW_THEN_MANY);
        desk.ring();

        assertThat(rungWith().seats()).containsExactly("NY-S3", "NY-12", "NY-S1");
        assertThat(desk.facts(call)).extracting(Fact::key).doesNotContain("turned");
    }

    @Test
    void a_turned_plan_stays_turned_when_the_carrier_puts_the_call_off() {
        desk.offer.strict = false;
        var talking = talks();
        talks();
        asks(FEW_THEN_MANY);
        desk.carrier.toSay.add(new SendOutcome.TryLater("busy"));
        desk.ring();
        hangsUp(talking);
        desk.clock.pass(Duration.ofSeconds(3));

        assertThat(desk.ring()).isEqualTo(1);
        assertThat(rungWith().seats()).containsExactly("NY-S1", "NY-S3", "NY-12");
    }

    @Test
    void the_same_request_again_gets_the_answer_of_the_first_time_though_the_plan_was_turned() {
        desk.offer.strict = false;
        talks();
        talks();
        var request = DialerFixture.request(DialerFixture.PHONE, FEW_THEN_MANY, null, "key-1");
        var answer = desk.accepted(request);
        desk.ring();

        assertThat(desk.accepted(request)).isEqualTo(answer);
    }

    @Test
    void an_entry_is_its_campaigns_own_and_a_seat_is_everybodys() {
        assertThat(FirstTarget.lineKey("transit", "L-1")).isNotEqualTo(FirstTarget.lineKey("library", "L-1"));
        assertThat(FirstTarget.lineKey("transit", "NY-12")).isEqualTo(FirstTarget.lineKey("library", "NY-12"));
    }
}
