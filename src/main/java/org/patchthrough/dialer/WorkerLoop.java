package org.patchthrough.dialer;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work as it comes, on virtual threads of its own, until it is closed. A turn that fails is followed by another. */
public final class WorkerLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final String who;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean closed;

    /** @param who takes them, for logs */
    public WorkerLoop(String who) {
        this.who = who;
    }

    /**
     * Turns without end. Call once.
     *
     * @param turn returns how long the next one may wait for {@link #wake}; zero to go on at once
     */
    public void repeat(Supplier<Duration> turn) {
        threads.execute(() -> {
            while (!closed) {
                try {
                    rest(turn.get());
                } catch (RuntimeException fault) {
                    if (!closed) {
                        log.warn("{} stumbled and goes on", who, fault);
                        rest(AFTER_A_FAULT);
                    }
                }
            }
        });
    }

    /** Beside the turns; while closing, at once. */
    public void aside(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            task.run();
        }
    }

    /** There is something to do: look now and not after the pause. Returns at once. */
    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void rest(Duration longest) {
        if (longest.isZero()) {
            return;
        }
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
