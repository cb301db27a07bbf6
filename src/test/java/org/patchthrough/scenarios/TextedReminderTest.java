package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** It is ten on a Monday evening in Austin, every office is closed, and somebody wants to be told when theirs opens. */
class TextedReminderTest {
    private static final String NEXT_MORNING_AT_9 = "2026-12-01T15:00:00Z";
    private static final String REMINDER = "Neighbors for Open Libraries: the reminder you asked for.";

    private ServiceFixture service;
    private Texter dana;

    @BeforeEach
    void open() {
        service = ServiceFixture.with(demo -> demo.replace("office hours: any", "office hours: local"));
        service.at("2026-12-01T04:00:00Z");
        dana = new Texter(service, service.caller("1", "#"));
        dana.says("LIBRARY 78701");
        assertThat(dana.says("CALL")).startsWith("The office of ").contains("is closed right now", "LATER", "Tue 9 am");
        assertThat(dana.says("later")).startsWith("OK, one reminder (Tue 9 am) and nothing else.");
        assertThat(service.reminders()).containsExactly(Instant.parse(NEXT_MORNING_AT_9));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void who_says_later_is_reminded_once_next_morning_at_9_of_their_zips_clock() {
        service.at(NEXT_MORNING_AT_9);
        assertThat(dana.gets(REMINDER)).contains("is open", "Reply CALL and we'll call you now");

        assertThat(service.legs(dana.number())).isEmpty();
        dana.says("CALL");
        dana.gets("Calling you now");
        service.at("2026-12-02T15:00:00Z");
        assertThat(service.reminders()).isEmpty();
        assertThat(reminded()).isEqualTo(1);
    }

    @Test
    void a_reminder_due_at_half_past_seven_in_the_morning_there_is_sent_at_9_and_at_most_once() {
        // Nobody was up at nine of the first day.
        service.at("2026-12-02T13:30:00Z");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.reminders().contains(Instant.parse("2026-12-02T15:00:00Z")));
        assertThat(reminded()).isZero();

        service.at("2026-12-02T15:00:00Z");
        dana.gets(REMINDER);
        await().atMost(Duration.ofSeconds(60)).until(() -> service.reminders().isEmpty());
        service.at("2026-12-03T15:00:00Z");
        assertThat(dana.says("ok")).isEmpty();
        assertThat(reminded()).isEqualTo(1);
    }

    @Test
    void no_cancels_a_reminder() {
        assertThat(dana.says("No")).startsWith("OK, nothing more is coming.");
        notReminded();
    }

    @Test
    void stop_cancels_a_reminder() {
        dana.says("STOP");
        notReminded();
    }

    private void notReminded() {
        assertThat(service.reminders()).isEmpty();
        service.at(NEXT_MORNING_AT_9);
        assertThat(dana.says("ok")).isEmpty();
        assertThat(service.textsOut()).isEmpty();
    }

    private long reminded() {
        return service.textsOut().stream()
                .filter(text -> text.startsWith("reminder"))
                .count();
    }
}
