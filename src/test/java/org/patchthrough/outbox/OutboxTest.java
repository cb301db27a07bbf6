package org.patchthrough.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.patchthrough.carrier.TextStatus.DELIVERED;
import static org.patchthrough.carrier.TextStatus.FAILED;
import static org.patchthrough.carrier.TextStatus.QUEUED;
import static org.patchthrough.carrier.TextStatus.SENT;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.OutboundText;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.prompts.TextTemplate;

/** From being wanted to being sent, and what the carrier's errors mean for the texts after. */
class OutboxTest {
    private final OutboxFixture office = new OutboxFixture();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_text_is_sent_from_the_campaigns_number_with_an_id_of_ours() {
        var text = office.sent(office.text());

        assertThat(office.carrier.orders)
                .containsExactly(
                        new OutboundText(text, OutboxFixture.PHONE.e164(), OutboxFixture.NUMBER, OutboxFixture.WORDS));
        assertThat(office.of(text)).isEqualTo("queued SM1");
        assertThat(office.outbox.send()).isZero();
    }

    @Test
    void a_text_whose_wish_was_taken_back_is_not_sent() {
        office.database.jdbi().useTransaction(handle -> {
            office.outbox.add(handle, office.text());
            handle.rollback();
        });

        assertThat(office.outbox.send()).isZero();
    }

    @Test
    void what_the_carrier_tells_moves_a_text_forward_in_whatever_order_it_comes() {
        var text = office.sent(office.text());
        office.outbox.onStatus(text, "SM1", DELIVERED, 0);
        office.outbox.onStatus(text, "SM1", SENT, 0);
        office.outbox.onStatus(text, "SM1", QUEUED, 0);

        assertThat(office.of(text)).isEqualTo("delivered SM1");
    }

    @Test
    void a_callback_before_the_answer_is_the_first_word_that_it_was_taken() {
        office.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
        var text = office.sent(office.text());
        office.outbox.onStatus(text, "SM9", SENT, 0);
        office.pass(Duration.ofMinutes(2));

        assertThat(office.of(text)).isEqualTo("sent SM9");
        assertThat(office.carrier.asked()).isEqualTo(1);
    }

    @Test
    void a_failure_told_twice_has_its_consequences_once() {
        var text = office.sent(office.text());
        office.outbox.onStatus(text, "SM1", FAILED, 30003);
        office.database.jdbi().useHandle(handle -> office.outbox.heardFrom(handle, office.caller));
        office.outbox.onStatus(text, "SM1", FAILED, 30003);

        assertThat(office.of(text)).isEqualTo("failed 30003 SM1");
        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @Test
    void what_is_told_of_a_text_that_is_none_of_ours_changes_nothing() {
        office.outbox.onStatus(UUID.randomUUID(), "SM1", FAILED, 30007);

        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @Test
    void who_said_stop_meanwhile_is_not_texted() {
        var text = office.add(office.text());
        office.database
                .jdbi()
                .useHandle(handle ->
                        office.stopList.add(handle, office.caller, StopList.Way.KEYPAD, office.clock.instant()));

        assertThat(office.outbox.send()).isZero();
        assertThat(office.of(text)).isEqualTo("dropped stopped");
    }

    @Test
    void who_was_forgotten_meanwhile_is_not_texted() {
        var text = office.add(office.text());
        office.database
                .jdbi()
                .useHandle(handle -> handle.execute("update caller set phone_sealed = null, phone_hmac = null"));

        assertThat(office.outbox.send()).isZero();
        assertThat(office.of(text)).isEqualTo("dropped forgotten");
    }

    @Test
    void a_text_that_is_minutes_late_is_not_sent_and_a_question_about_the_talk_still_is() {
        var ringing = office.add(office.text(TextTemplate.RINGING));
        var usual = office.add(office.text(TextTemplate.ALREADY_CALLING));
        var question = office.add(office.text(TextTemplate.ASK_REPORT));
        office.clock.pass(Duration.ofMinutes(10));
        office.outbox.send();

        assertThat(office.of(ringing)).isEqualTo("dropped late");
        assertThat(office.of(usual)).isEqualTo("dropped late");
        assertThat(office.of(question)).isEqualTo("queued SM1");
    }

    @Test
    void a_text_for_later_waits_and_its_life_begins_then() {
        var opens = office.clock.instant().plus(Duration.ofHours(18));
        var reminder =
                office.add(office.text(TextTemplate.REMINDER).notBefore(opens).lasting(Duration.ofHours(1)));
        assertThat(office.outbox.send()).isZero();
        office.clock.pass(Duration.ofHours(18).plusMinutes(59));

        assertThat(office.outbox.send()).isEqualTo(1);
        assertThat(office.of(reminder)).isEqualTo("queued SM1");
    }

    @Test
    void what_was_certainly_not_taken_is_asked_for_again_after_a_pause_that_grows() {
        office.carrier.toSay.add(new SendOutcome.TryLater("429"));
        office.carrier.toSay.add(new SendOutcome.TryLater("429"));
        var text = office.sent(office.text());
        office.clock.pass(Duration.ofSeconds(1));
        assertThat(office.outbox.send()).isZero();
        office.clock.pass(Duration.ofSeconds(1));
        assertThat(office.outbox.send()).isEqualTo(1);
        office.clock.pass(Duration.ofSeconds(3));
        assertThat(office.outbox.send()).isZero();
        office.clock.pass(Duration.ofSeconds(1));
        assertThat(office.outbox.send()).isEqualTo(1);

        assertThat(office.of(text)).isEqualTo("queued SM3");
    }

    @Test
    void a_carrier_that_takes_none_for_too_long_lets_the_text_be_dropped() {
        for (int i = 0; i < 100; i++) {
            office.carrier.toSay.add(new SendOutcome.TryLater("401"));
        }
        var text = office.sent(office.text());
        office.pass(Duration.ofMinutes(12));

        assertThat(office.of(text)).isEqualTo("dropped late");
        assertThat(office.carrier.asked()).isBetween(10, 20);
    }

    @Test
    void who_told_the_carrier_to_stop_a_number_gets_no_more_from_it_until_they_say_start() {
        office.carrier.toSay.add(new SendOutcome.Refused(21610));
        var refused = office.sent(office.text());
        var next = office.sent(office.text());

        assertThat(office.of(refused)).isEqualTo("failed 21610");
        assertThat(office.of(next)).isEqualTo("dropped refused");
        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isFalse();
        assertThat(mayText(OutboxFixture.OTHER_NUMBER, "demo")).isTrue();
        assertThat(stopped()).isFalse();

        office.database.jdbi().useHandle(handle -> {
            office.outbox.heardFrom(handle, office.caller);
            assertThat(office.outbox.mayText(handle, office.caller, OutboxFixture.NUMBER, "demo"))
                    .isFalse();
            office.outbox.clear(handle, office.caller, OutboxFixture.NUMBER);
        });
        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {21614, 30003, 30004, 30005, 30006})
    void whose_phone_takes_no_texts_gets_none_until_one_comes_from_it_and_may_be_called(int code) {
        office.outbox.onStatus(office.sent(office.text()), "SM1", FAILED, code);
        var next = office.sent(office.text());

        assertThat(office.of(next)).isEqualTo("dropped refused");
        assertThat(mayText(OutboxFixture.OTHER_NUMBER, "other")).isFalse();
        assertThat(stopped()).isFalse();

        office.database.jdbi().useHandle(handle -> office.outbox.heardFrom(handle, office.caller));
        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {30007, 30032, 30034})
    void a_campaign_that_networks_do_not_let_pass_is_halted_until_an_operator_resumes_it(int code) {
        office.outbox.onStatus(office.sent(office.text()), "SM1", FAILED, code);
        var next = office.sent(office.text());

        assertThat(office.of(next)).isEqualTo("dropped halted");
        assertThat(mayText(OutboxFixture.OTHER_NUMBER, "demo")).isFalse();
        assertThat(mayText(OutboxFixture.NUMBER, "other")).isTrue();
        var holds = new CampaignTextHolds();
        office.database.jdbi().useHandle(handle -> {
            assertThat(holds.list(handle))
                    .containsExactly(new CampaignTextHolds.Halt("demo", code, office.clock.instant()));
            assertThat(holds.lift(handle, "demo")).isTrue();
            assertThat(holds.lift(handle, "demo")).isFalse();
        });
        assertThat(mayText(OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @Test
    void an_error_of_one_text_is_no_word_about_the_next() {
        office.outbox.onStatus(office.sent(office.text()), "SM1", FAILED, 30008);

        assertThat(office.of(office.sent(office.text()))).isEqualTo("queued SM2");
    }

    @Test
    void what_befalls_one_caller_is_nothing_to_another() {
        office.outbox.onStatus(office.sent(office.text()), "SM1", FAILED, 30003);
        var other = office.database
                .jdbi()
                .withHandle(handle -> office.callers.findOrAdd(handle, new Phone("+13135550124")));

        assertThat(office.mayText(other, OutboxFixture.NUMBER, "demo")).isTrue();
    }

    @Test
    void once_started_it_sends_by_itself() {
        office.outbox.start();
        var text = office.add(office.text());
        office.outbox.wake();

        await().untilAsserted(() -> assertThat(office.of(text)).isEqualTo("queued SM1"));
    }

    private boolean mayText(String number, String campaign) {
        return office.mayText(office.caller, number, campaign);
    }

    private boolean stopped() {
        return office.database
                .jdbi()
                .withHandle(handle -> office.stopList.has(handle, office.callers.hash(OutboxFixture.PHONE)));
    }
}
