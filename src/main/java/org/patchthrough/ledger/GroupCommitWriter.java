package org.patchthrough.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits all that wait at once. While one batch is being committed the next one gathers, so the busier it is the larger
 * the batches, and nobody waits for a batch to fill.
 */
final class GroupCommitWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GroupCommitWriter.class);
    private static final int MAX_WAITERS = 500;

    private final BatchStore store;
    private final Duration timeout;
    private final LinkedBlockingQueue<Waiter> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private record Waiter(List<LedgerEntry> entries, CompletableFuture<Void> done) {
        /** Whoever gave up was told so: what they brought is not written behind their back. */
        boolean waits() {
            return !done.isDone();
        }
    }

    /** @param timeout for which one waits */
    GroupCommitWriter(BatchStore store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
        this.thread = Thread.ofVirtual().name("ledger-writer").start(this::run);
    }

    /** Returns when they are durable. */
    void write(List<LedgerEntry> entries) {
        if (closed) {
            throw new IllegalStateException("the ledger is closed");
        }
        var waiter = new Waiter(List.copyOf(entries), new CompletableFuture<>());
        queue.add(waiter);
        try {
            waiter.done().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            waiter.done().cancel(false);
            throw new LedgerOutOfReach("no commit within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerOutOfReach("interrupted while waiting for the commit", e);
        } catch (ExecutionException e) {
            throw thrown(entries, e.getCause());
        }
    }

    private static RuntimeException thrown(List<LedgerEntry> entries, @Nullable Throwable cause) {
        // Thrown anew: the stack that a reader needs is the waiter's, and several waiters share one failure.
        return cause instanceof LedgerOutOfReach
                ? new LedgerOutOfReach(String.valueOf(cause.getMessage()), cause)
                : new IllegalArgumentException(
                        "call %s: %s cannot be kept"
                                .formatted(
                                        entries.getFirst().call(),
                                        entries.stream()
                                                .map(entry -> entry.fact().key())
                                                .toList()),
                        cause);
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            var batch = next();
            if (!batch.isEmpty()) {
                commit(batch);
            }
        }
    }

    private List<Waiter> next() {
        var batch = new ArrayList<Waiter>();
        try {
            var first = queue.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, MAX_WAITERS - 1);
            }
        } catch (InterruptedException e) {
            log.warn("ledger writer interrupted, which only closing should end");
        }
        batch.removeIf(waiter -> !waiter.waits());
        return batch;
    }

    private void commit(List<Waiter> batch) {
        try {
            store.write(
                    batch.stream().flatMap(waiter -> waiter.entries().stream()).toList());
            batch.forEach(waiter -> waiter.done().complete(null));
        } catch (LedgerOutOfReach e) {
            log.warn("ledger out of reach  waiters={}", batch.size(), e);
            batch.forEach(waiter -> waiter.done().completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1) {
                batch.getFirst().done().completeExceptionally(e);
            } else {
                // One bad fact spoils the batch, and Postgres does not say which: so each on its own.
                batch.forEach(waiter -> commit(List.of(waiter)));
            }
        }
    }

    /** How many wait for their batch to begin. */
    int waiting() {
        return queue.size();
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
