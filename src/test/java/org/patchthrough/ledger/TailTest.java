package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Fact;

class TailTest {
    /** By each of nine threads; {@code -Dappends=5000} makes a minute of it. */
    private static final int APPENDS = Integer.getInteger("appends", 150);

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PostgresLedger node() {
        // Patient, because how long an append takes is not what is asked here.
        var timeout = Duration.ofSeconds(30);
        return PostgresLedger.open(
                database.dataSource(),
                InstantSource.system(),
                List.of(),
                new PostgresLedger.Patience(timeout, timeout));
    }

    /** Remembers what it was given, in the order in which it was given. */
    private record Remembering(List<LedgerEntry> seen) implements Projection {
        @Override
        public String name() {
            return "remembering";
        }

        @Override
        public void follow(Handle handle, List<LedgerEntry> entries) {
            seen.addAll(entries);
        }
    }

    @Test
    void with_two_writers_seq_is_commit_order_and_a_follower_misses_nothing() throws Exception {
        var follower = new Remembering(Collections.synchronizedList(new ArrayList<>()));
        try (var one = node();
                var two = node();
                var tail = Tail.open(database.dataSource());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tail.follow(follower);
            var writers = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 8; thread++) {
                var ledger = thread % 2 == 0 ? one : two;
                writers.add(threads.submit(() -> append(ledger)));
            }
            // And another room's transactions among them.
            writers.add(threads.submit(() -> {
                for (int i = 0; i < APPENDS; i++) {
                    database.jdbi()
                            .useTransaction(
                                    handle -> one.append(handle, UUID.randomUUID(), List.of(new Fact.Accepted(1))));
                }
            }));
            for (var writer : writers) {
                writer.get();
            }
            // A follower that reads past a fact before it is committed would miss it, and never reach this count.
            await().atMost(Duration.ofMinutes(1)).until(() -> follower.seen.size() >= 9 * APPENDS);
        }
        assertThat(follower.seen).hasSize(9 * APPENDS).doesNotHaveDuplicates();
    }

    private static void append(PostgresLedger ledger) {
        for (int i = 0; i < APPENDS; i++) {
            ledger.append(UUID.randomUUID(), List.of(new Fact.Placing()));
        }
    }

    @Test
    void two_nodes_follow_in_turns_and_each_fact_is_followed_once() {
        var follower = new Remembering(new CopyOnWriteArrayList<>());
        try (var ledger = node();
                var one = Tail.open(database.dataSource());
                var two = Tail.open(database.dataSource())) {
            one.follow(follower);
            two.follow(follower);
            append(ledger);
            await().until(() -> follower.seen.size() >= APPENDS);
            // Whoever saw the last one may still be about to commit it.
            await().until(() -> one.catchUp(follower) || two.catchUp(follower));
        }
        assertThat(follower.seen).hasSize(APPENDS).doesNotHaveDuplicates();
    }

    @Test
    void a_follower_goes_on_where_it_was_also_after_a_restart() {
        var follower = new Remembering(new ArrayList<>());
        var call = UUID.randomUUID();
        try (var ledger = node()) {
            ledger.append(call, List.of(new Fact.Placing()));
            try (var tail = Tail.open(database.dataSource())) {
                tail.catchUp(follower);
            }
            ledger.append(call, List.of(new Fact.Placed("CA1")));
            try (var tail = Tail.open(database.dataSource())) {
                tail.catchUp(follower);
            }
        }
        assertThat(follower.seen)
                .extracting(LedgerEntry::fact)
                .containsExactly(new Fact.Placing(), new Fact.Placed("CA1"));
    }

    @Test
    void who_watches_a_call_is_given_its_facts_from_then_on_and_no_other_calls() {
        var call = UUID.randomUUID();
        var seen = new CopyOnWriteArrayList<Fact>();
        try (var ledger = node();
                var tail = Tail.open(database.dataSource())) {
            var watching = tail.watch(call, entry -> seen.add(entry.fact()));
            tail.watch(call, _ -> {
                throw new IllegalStateException("a page that fails");
            });
            ledger.append(UUID.randomUUID(), List.of(new Fact.Placing()));
            ledger.append(call, List.of(new Fact.Accepted(1), new Fact.Briefed(false)));
            await().untilAsserted(
                            () -> assertThat(seen).containsExactly(new Fact.Accepted(1), new Fact.Briefed(false)));

            watching.close();
            Set<Fact> others = ConcurrentHashMap.newKeySet();
            tail.watch(call, entry -> others.add(entry.fact()));
            ledger.append(call, List.of(new Fact.OptedOut()));
            await().until(() -> others.contains(new Fact.OptedOut()));
            assertThat(seen).doesNotContain(new Fact.OptedOut());
        }
    }

    @Test
    void a_broken_connection_is_replaced_and_nothing_is_missed() {
        var call = UUID.randomUUID();
        var seen = new CopyOnWriteArrayList<Fact>();
        try (var ledger = node();
                var tail = Tail.open(database.dataSource())) {
            tail.watch(call, entry -> seen.add(entry.fact()));
            database.jdbi().useHandle(handle -> handle.execute("""
                            select pg_terminate_backend(pid)
                              from pg_stat_activity
                             where pid <> pg_backend_pid()
                               and datname = current_database()
                            """));
            await().ignoreExceptions().until(() -> {
                ledger.append(call, List.of(new Fact.Accepted(1)));
                return true;
            });
            await().untilAsserted(() -> assertThat(seen).containsExactly(new Fact.Accepted(1)));
        }
    }
}
