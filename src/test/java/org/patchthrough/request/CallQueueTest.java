package org.patchthrough.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.dialer.DialerFixture;

/** A place in the line, as people see it. */
class CallQueueTest {
    private final DialerFixture desk = new DialerFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID waits(String campaign) {
        var call = UuidCreator.getTimeOrderedEpoch();
        desk.database
                .jdbi()
                .useHandle(handle -> desk.queue.add(handle, call, campaign, List.of(), desk.clock.instant()));
        return call;
    }

    private void wait(String campaign, int calls) {
        desk.database
                .jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                insert into queued (call_id, campaign, at, not_before, expires_at)
                                select gen_random_uuid(), :campaign, now(), now(), now()
                                  from generate_series(1, :calls)
                                """)
                        .bind("campaign", campaign)
                        .bind("calls", calls)
                        .execute());
    }

    private int position(UUID call, String... paused) {
        return desk.queue.findPosition(call, Set.of(paused)).orElseThrow();
    }

    @Test
    void who_waits_for_a_paused_campaign_is_ahead_of_nobody_else() {
        waits("library");
        var library = waits("library");
        waits("transit");
        var transit = waits("transit");

        assertThat(position(transit)).isEqualTo(4);
        assertThat(position(transit, "library")).isEqualTo(2);
        assertThat(position(library, "library")).isEqualTo(2);
        assertThat(position(transit, "library", "transit")).isEqualTo(2);
    }

    @Test
    void nor_where_so_many_wait_that_a_place_is_reckoned() {
        wait("library", 700);
        wait("transit", 1_200);
        wait("library", 300);
        var transit = waits("transit");

        assertThat(position(transit)).isEqualTo(2_201);
        assertThat(position(transit, "library")).isEqualTo(1_201);
        assertThat(position(transit, "rivers")).isEqualTo(2_201);
    }

    @Test
    void who_waits_is_told_the_carriers_pace_until_half_a_minute_shows_the_real_one() {
        var first = waits("library");
        var now = desk.clock.instant();
        var quick = new CallQueue(desk.database.jdbi(), 10);
        assertThat(desk.queue.reckonWait(30, Set.of(), now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(quick.reckonWait(30, Set.of(), now)).isEqualTo(Duration.ofSeconds(3));

        // Nobody was rung while the first one waited, so lines are busy: one in half a minute is the most to promise.
        var later = now.plusSeconds(31);
        assertThat(quick.reckonWait(2, Set.of(), later)).isEqualTo(Duration.ofSeconds(60));
        assertThat(desk.queue.reckonWait(2, Set.of("library"), later)).isEqualTo(Duration.ofSeconds(2));
        assertThat(position(first)).isEqualTo(1);
    }
}
