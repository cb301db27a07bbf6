package org.patchthrough.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes steps as long as there is something to do, then rests until it is woken or some time has passed. */
final class BackgroundLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Step step;
    private final Duration rest;
    private final String name;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean closed;
    private final Thread thread;

    @FunctionalInterface
    interface Step {
        /** Whether there is more to do at once. */
        boolean take();
    }

    private BackgroundLoop(String name, Step step, Duration rest) {
        this.name = name;
        this.step = step;
        this.rest = rest;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    static BackgroundLoop start(String name, Step step, Duration rest) {
        var loop = new BackgroundLoop(name, step, rest);
        loop.thread.start();
        return loop;
    }

    void wake() {
        wakeUps.release();
    }

    private void run() {
        try {
            while (!closed) {
                // Drained before the step: whoever wakes us during it may have come too late to be seen by it.
                wakeUps.drainPermits();
                if (!taken()) {
                    boolean _ = wakeUps.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            log.warn("{} interrupted, which only closing should end", name);
        }
    }

    private boolean taken() throws InterruptedException {
        try {
            return step.take();
        } catch (RuntimeException e) {
            if (!closed) {
                log.error("{} failed, the same step is tried again in {}", name, rest, e);
                Thread.sleep(rest);
            }
            return true;
        }
    }

    /** Waits for the step that is under way. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!thread.join(PATIENCE)) {
                log.warn("{} is still at its last step", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
