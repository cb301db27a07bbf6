package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;

class GroupCommitWriterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch firstBatchMayCommit = new CountDownLatch(1);
    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    /** Holds its first batch, refuses any batch with a cancelled call in it, and is out of reach for an expired one. */
    private final BatchStore store = entries -> {
        batches.add(entries.size());
        if (batches.size() == 1) {
            hold();
        }
        for (var entry : entries) {
            if (entry.fact() instanceof Fact.Cancelled) {
                throw new IllegalStateException("refused");
            }
            if (entry.fact() instanceof Fact.Expired) {
                throw new LedgerOutOfReach("gone", new IllegalStateException());
            }
        }
    };

    private void hold() {
        try {
            firstBatchMayCommit.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void all_that_wait_are_committed_at_once() throws Exception {
        try (var writer = new GroupCommitWriter(store, PATIENCE)) {
            var waiters = behindAHeldBatch(writer, new Fact.Waiting(1), new Fact.Waiting(2), new Fact.Waiting(3));
            for (var waiter : waiters) {
                waiter.get();
            }
            assertThat(batches).containsExactly(1, 3);
        }
    }

    @Test
    void one_bad_fact_fails_alone() throws Exception {
        try (var writer = new GroupCommitWriter(store, PATIENCE)) {
            var waiters = behindAHeldBatch(writer, new Fact.Waiting(1), new Fact.Cancelled("bad"), new Fact.Waiting(3));
            waiters.get(0).get();
            waiters.get(2).get();

            assertThatThrownBy(() -> waiters.get(1).get())
                    .cause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cancelled")
                    .hasRootCauseMessage("refused");
            assertThat(batches).containsExactly(1, 3, 1, 1, 1);
        }
    }

    @Test
    void a_store_out_of_reach_is_asked_once_for_the_whole_batch() {
        try (var writer = new GroupCommitWriter(store, PATIENCE)) {
            var waiters = behindAHeldBatch(writer, new Fact.Waiting(1), new Fact.Expired("late"));

            for (var waiter : waiters) {
                assertThatThrownBy(waiter::get).cause().isInstanceOf(LedgerOutOfReach.class);
            }
            assertThat(batches).containsExactly(1, 2);
        }
    }

    @Test
    void who_has_given_up_is_not_written_behind_their_back() throws Exception {
        try (var writer = new GroupCommitWriter(store, Duration.ofMillis(300))) {
            var first = threads.submit(() -> write(writer, new Fact.Placing()));
            await().until(() -> !batches.isEmpty());
            var second = threads.submit(() -> write(writer, new Fact.Waiting(1)));

            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(LedgerOutOfReach.class);
            firstBatchMayCommit.countDown();
            assertThatThrownBy(first::get).cause().isInstanceOf(LedgerOutOfReach.class);
        }
        assertThat(batches).containsExactly(1);
    }

    private List<Future<?>> behindAHeldBatch(GroupCommitWriter writer, Fact... facts) {
        var waiters = new ArrayList<Future<?>>();
        var _ = threads.submit(() -> write(writer, new Fact.Placing()));
        await().until(() -> !batches.isEmpty());
        for (var fact : facts) {
            waiters.add(threads.submit(() -> write(writer, fact)));
        }
        await().until(() -> writer.waiting() == facts.length);
        firstBatchMayCommit.countDown();
        return waiters;
    }

    private static void write(GroupCommitWriter writer, Fact fact) {
        writer.write(List.of(new LedgerEntry(UUID.randomUUID(), new RecordedFact(Instant.EPOCH, fact))));
    }
}
