package org.patchthrough.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;

class TextSchedulerTest {
    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting() throws InterruptedException {
        var clock = new StandingClock();
        var told = new LinkedBlockingQueue<UUID>();
        try (var tables = TestDatabase.fresh();
                var scheduler = new TextScheduler(tables.dataSource(), clock)) {
            scheduler.start(told::add, (_, _) -> {});
            for (int time = 0; time < 3; time++) {
                var call = UUID.randomUUID();
                tables.jdbi().useHandle(handle -> scheduler.tellEnd(handle, call, clock.instant()));

                assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(call);
                clock.set(clock.instant().minus(Duration.ofHours(6)));
            }
        }
    }
}
