package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.conversation.ConversationState;
import org.patchthrough.conversation.Intent;
import org.patchthrough.outbox.OutboundTextStore;
import org.patchthrough.outbox.OutboxFixture;
import org.patchthrough.outbox.OutgoingText;
import org.patchthrough.prompts.TextTemplate;

/** How long texts and conversations are kept. */
class TextRetentionTest {
    private static final UUID CALL = UUID.fromString("01968c5e-0000-7000-8000-000000000001");

    private final OutboxFixture office = new OutboxFixture();
    private final TextRetention retention = new TextRetention(office.database.jdbi(), office.clock);
    private final Inbox inbox = new Inbox();

    @BeforeEach
    void somebodyTexts() {
        office.database.jdbi().useTransaction(handle -> {
            var now = office.clock.instant();
            new MessageStore().add(handle, "SM1", office.caller, Optional.of("Got it"), now);
            var sent = office.outbox.add(
                    handle,
                    new OutgoingText(
                            office.caller, "demo", OutboxFixture.NUMBER, TextTemplate.RINGING, "Calling you now"));
            new OutboundTextStore().drop(handle, sent, "late");
            office.outbox.add(
                    handle,
                    new OutgoingText(office.caller, "demo", OutboxFixture.NUMBER, TextTemplate.ASK_REPORT, "Which?"));
            new ConversationCallStore()
                    .add(handle, CALL, new ConversationCallStore.Of(office.caller, OutboxFixture.NUMBER, "demo"), now);
            new ConversationStore()
                    .put(handle, office.caller, OutboxFixture.NUMBER, ConversationState.NEW.heard(now), now);
            inbox.add(handle, office.caller, OutboxFixture.NUMBER, "demo", Intent.Kind.UNSURE, "spam!", now);
            inbox.add(handle, office.caller, OutboxFixture.NUMBER, "demo", Intent.Kind.PLAIN, "hello?", now);
            inbox.settle(handle, inbox.open(handle).getLast().id(), now);
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_a_text_was_answered_is_kept_for_two_days() {
        assertThat(leftAfter(Duration.ofDays(2))).isEqualTo("1 text, 1 talk, 2 in the inbox");
        assertThat(leftAfter(Duration.ofSeconds(1))).isEqualTo("0 text, 1 talk, 2 in the inbox");
    }

    @Test
    void texts_that_came_to_their_end_and_the_calls_they_were_about_are_kept_for_two_days() {
        assertThat(sentAfter(Duration.ofDays(2))).isEqualTo("2 sent, 1 call");
        assertThat(sentAfter(Duration.ofSeconds(1))).as("one still waits").isEqualTo("1 sent, 0 call");
    }

    @Test
    void what_a_person_should_read_is_kept_for_ninety_days_settled_or_not() {
        assertThat(leftAfter(Duration.ofDays(90))).isEqualTo("0 text, 1 talk, 2 in the inbox");
        assertThat(leftAfter(Duration.ofSeconds(1))).isEqualTo("0 text, 1 talk, 0 in the inbox");
    }

    @Test
    void a_conversation_is_kept_until_nothing_was_heard_for_twelve_months() {
        assertThat(leftAfter(Duration.ofDays(365))).isEqualTo("0 text, 1 talk, 0 in the inbox");
        assertThat(leftAfter(Duration.ofSeconds(1))).isEqualTo("0 text, 0 talk, 0 in the inbox");
    }

    private String sentAfter(Duration time) {
        return count(
                time,
                "select concat((select count(*) from text_out), ' sent, ', (select count(*) from text_call), ' call')");
    }

    private String leftAfter(Duration time) {
        return count(time, """
                select concat((select count(*) from text_in), ' text, ',
                              (select count(*) from conversation), ' talk, ',
                              (select count(*) from inbox), ' in the inbox')
                """);
    }

    private String count(Duration time, String query) {
        office.clock.pass(time);
        retention.sweep();
        return office.database
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }
}
