package org.patchthrough.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small jobs that the rooms offer, done again and again on every node. */
final class PeriodicJobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PeriodicJobs.class);

    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds").factory());

    /** One that fails is tried again at its next turn. */
    void every(Duration pause, String name, Runnable job) {
        var _ = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        job.run();
                    } catch (RuntimeException | Error fault) {
                        log.warn("a job failed, it is tried again  job={}", name, fault);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.close();
    }
}
