package org.patchthrough.texting;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work as it comes, on virtual threads of its own, until it is closed. A turn that fails is followed by another. */
final class Turns implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean closed;

    /**
     * Turns without end.
     *
     * @param turn  returns whether there was anything to do; if not, the next one waits for {@link #wake}
     * @param pause but no longer than this
     */
    void repeat(BooleanSupplier turn, Duration pause) {
        threads.execute(() -> {
            while (!closed) {
                try {
                    if (!turn.getAsBoolean()) {
                        rest(pause);
                    }
                } catch (RuntimeException fault) {
                    if (!closed) {
                        log.warn("the sender of texts stumbled and goes on", fault);
                        rest(AFTER_A_FAULT);
                    }
                }
            }
        });
    }

    /** Beside the turns; while closing, at once. */
    void aside(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            task.run();
        }
    }

    /** There is something to do: look now and not after the pause. Returns at once. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void rest(Duration longest) {
        try {
            if (work.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Begins no more turns, and waits some seconds for what goes on. */
    @Override
    public void close() {
        closed = true;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(3, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
