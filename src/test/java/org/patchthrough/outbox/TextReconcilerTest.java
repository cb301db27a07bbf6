package org.patchthrough.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.carrier.TextStatus.DELIVERED;
import static org.patchthrough.carrier.TextStatus.FAILED;
import static org.patchthrough.carrier.TextStatus.SENT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextCarrier.Sent;
import org.patchthrough.carrier.TextStatus;

/** A text of which nobody knows whether the carrier took it. */
class TextReconcilerTest {
    private final OutboxFixture office = new OutboxFixture();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void one_that_the_carrier_took_is_found_on_its_list_and_not_sent_again() {
        lose();
        var text = office.sent(office.text());
        office.carrier.list.add(listed("SM7", SENT, 0));
        office.pass(Duration.ofMinutes(3));

        assertThat(office.of(text)).isEqualTo("sent SM7");
        assertThat(office.carrier.asked()).isEqualTo(1);
    }

    @Test
    void one_that_is_found_to_have_failed_has_the_consequences_of_its_error() {
        lose();
        var text = office.sent(office.text());
        office.carrier.list.add(listed("SM7", FAILED, 30006));
        office.pass(Duration.ofSeconds(30));

        assertThat(office.of(text)).isEqualTo("failed 30006 SM7");
        assertThat(office.mayText(office.caller, OutboxFixture.NUMBER, "demo")).isFalse();
    }

    @Test
    void one_that_is_found_nowhere_for_a_minute_is_sent_once_more() {
        lose();
        var text = office.sent(office.text());
        office.pass(Duration.ofSeconds(59));
        assertThat(office.carrier.asked()).isEqualTo(1);
        office.pass(Duration.ofSeconds(10));

        assertThat(office.carrier.asked()).isEqualTo(2);
        assertThat(office.of(text)).isEqualTo("queued SM2");
        assertThat(office.carrier.looks).isBetween(5, 15);
    }

    @Test
    void one_that_is_lost_a_second_time_is_given_up() {
        lose();
        lose();
        var text = office.sent(office.text());
        office.pass(Duration.ofMinutes(5));

        assertThat(office.carrier.asked()).isEqualTo(2);
        assertThat(office.of(text)).isEqualTo("dropped lost");
    }

    @Test
    void one_that_was_given_up_and_shows_up_after_all_counts_as_what_it_is() {
        lose();
        lose();
        var text = office.sent(office.text());
        office.pass(Duration.ofMinutes(5));
        office.outbox.onStatus(text, "SM7", DELIVERED, 0);

        assertThat(office.of(text)).startsWith("delivered").endsWith("SM7");
    }

    @Test
    void a_node_that_died_over_a_text_leaves_it_to_be_looked_for_a_minute_and_sent_then() {
        var text = office.add(office.text());
        office.dieOver(text);
        office.pass(Duration.ofSeconds(59));
        assertThat(office.carrier.asked()).isZero();
        office.pass(Duration.ofSeconds(10));

        assertThat(office.of(text)).isEqualTo("queued SM1");
        assertThat(office.carrier.asked()).isEqualTo(1);
    }

    @Test
    void one_that_is_being_asked_for_is_not_looked_for() {
        office.dieOver(office.add(office.text()));
        office.pass(Duration.ofSeconds(19));

        assertThat(office.carrier.looks).isZero();
    }

    @Test
    void one_that_would_come_too_late_by_then_is_not_sent_again() {
        lose();
        var text = office.sent(office.text().lasting(Duration.ofSeconds(50)));
        office.pass(Duration.ofMinutes(2));

        assertThat(office.of(text)).isEqualTo("dropped late");
        assertThat(office.carrier.asked()).isEqualTo(1);
    }

    @Test
    void a_list_out_of_reach_does_not_make_a_text_be_sent_again() {
        lose();
        office.sent(office.text());
        office.carrier.listIsOutOfReach = true;
        office.pass(Duration.ofMinutes(3));
        assertThat(office.carrier.asked()).isEqualTo(1);

        office.carrier.listIsOutOfReach = false;
        office.pass(Duration.ofSeconds(10));
        assertThat(office.carrier.asked()).isEqualTo(2);
    }

    @Test
    void a_text_that_is_known_or_of_another_number_or_says_something_else_is_not_taken_for_it() {
        office.sent(office.text());
        lose();
        var text = office.sent(office.text());
        office.carrier.list.add(listed("SM1", SENT, 0));
        office.carrier.list.add(new Sent("SM5", OutboxFixture.OTHER_NUMBER, OutboxFixture.WORDS, SENT, 0));
        office.carrier.list.add(new Sent("SM6", OutboxFixture.NUMBER, "Something else.", SENT, 0));
        office.pass(Duration.ofSeconds(70));

        assertThat(office.of(text)).isEqualTo("queued SM3");
    }

    @Test
    void of_two_alike_that_were_lost_each_finds_one() {
        lose();
        lose();
        var first = office.sent(office.text());
        var second = office.sent(office.text());
        office.carrier.list.add(listed("SM8", SENT, 0));
        office.carrier.list.add(listed("SM7", SENT, 0));
        office.pass(Duration.ofMinutes(2));

        assertThat(List.of(office.of(first), office.of(second))).containsExactlyInAnyOrder("sent SM7", "sent SM8");
        assertThat(office.carrier.asked()).isEqualTo(2);
    }

    private void lose() {
        office.carrier.toSay.add(new SendOutcome.Unknown("timeout"));
    }

    private static Sent listed(String sid, TextStatus status, int code) {
        return new Sent(sid, OutboxFixture.NUMBER, OutboxFixture.WORDS, status, code);
    }
}
