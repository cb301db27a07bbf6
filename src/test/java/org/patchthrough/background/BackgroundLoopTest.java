package org.patchthrough.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_step_that_fails_is_taken_again() throws InterruptedException {
        var steps = new CountDownLatch(2);
        try (var loop = BackgroundLoop.every(Duration.ofMillis(1), "fails", () -> {
            steps.countDown();
            throw new IllegalStateException("out of reach");
        })) {
            loop.start();

            assertThat(steps.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_loop_that_is_woken_rests_no_longer_not_even_where_it_was_woken_during_the_step()
            throws InterruptedException {
        var first = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        var steps = new CountDownLatch(2);
        try (var loop = BackgroundLoop.every(LONG, "sleeps", () -> {
            first.countDown();
            await(woken);
            steps.countDown();
        })) {
            loop.start();
            await(first);
            loop.wake();
            woken.countDown();

            assertThat(steps.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closing_ends_a_long_rest_and_lets_what_is_under_way_come_to_its_end() {
        var begun = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var done = new AtomicInteger();
        var loop = BackgroundLoop.every(LONG, "ends", begun::countDown).start();
        await(begun);
        loop.aside(() -> {
            await(closing);
            done.incrementAndGet();
        });
        closing.countDown();
        loop.close();
        loop.aside(done::incrementAndGet);

        assertThat(done).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
