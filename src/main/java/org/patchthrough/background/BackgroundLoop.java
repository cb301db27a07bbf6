package org.patchthrough.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes steps on a virtual thread until it is closed, and rests in between until it is woken or some time has passed. */
public final class BackgroundLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final String name;
    private final Duration afterFailure;
    private final Supplier<Duration> step;
    private final ExecutorService threads;
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param name         for logs
     * @param afterFailure the rest after a step that fails; no wake-up ends it, as many of them would fill the log
     * @param step         returns how long the next one may wait for {@link #wake}; zero to go on at once
     */
    public BackgroundLoop(String name, Duration afterFailure, Supplier<Duration> step) {
        this.name = name;
        this.afterFailure = afterFailure;
        this.step = step;
        this.threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name).factory());
    }

    /** One whose steps have the same rest between them, whether they fail or not. */
    public static BackgroundLoop every(Duration rest, String name, Runnable step) {
        return new BackgroundLoop(name, rest, () -> {
            step.run();
            return rest;
        });
    }

    /** Takes the first step at once. Call once. */
    public BackgroundLoop start() {
        threads.execute(this::run);
        return this;
    }

    /** There is something to do: look now and not after the rest. Returns at once. */
    public void wake() {
        wakeUps.release();
    }

    /** Beside the steps; while closing, at once. */
    public void aside(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        }
    }

    private void run() {
        try {
            while (true) {
                // Drained before the step: whoever wakes us during it may have come too late to be seen by it.
                wakeUps.drainPermits();
                if (closed()) {
                    return;
                }
                step();
            }
        } catch (InterruptedException late) {
            log.warn("{} was still resting when it was closed", name);
        }
    }

    private void step() throws InterruptedException {
        Duration rest;
        try {
            rest = step.get();
        } catch (RuntimeException | Error fault) {
            if (!closed()) {
                log.error("{} failed, the same step is taken again in {}", name, afterFailure, fault);
                boolean _ = closing.await(afterFailure.toNanos(), TimeUnit.NANOSECONDS);
            }
            return;
        }
        boolean _ = wakeUps.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    /** Takes no more steps, and waits some seconds for what goes on. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
