package org.patchthrough.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.CallStatus;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Outcome;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Stance;

class PostgresLedgerTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-25T18:04:05.123456789Z");
    private static final Instant KEPT = Instant.parse("2026-11-25T18:04:05.123456Z");

    private final UUID call = UuidCreator.getTimeOrderedEpoch();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static PostgresLedger open(AppendHook... consequences) {
        return open(TestDatabase.PATIENCE, consequences);
    }

    private static PostgresLedger open(PostgresLedger.Patience patience, AppendHook... consequences) {
        return PostgresLedger.open(DATABASE.dataSource(), () -> NOW, List.of(consequences), patience);
    }

    @Test
    void a_fact_that_was_appended_is_there_when_append_returns() {
        try (var ledger = open()) {
            ledger.append(call, List.of(new Fact.Placing(), new Fact.Placed("CA1")));

            assertThat(ledger.facts(call))
                    .containsExactly(
                            new RecordedFact(KEPT, new Fact.Placing()), new RecordedFact(KEPT, new Fact.Placed("CA1")));
        }
    }

    @Test
    void of_two_facts_with_one_key_the_first_stands() {
        try (var ledger = open()) {
            ledger.append(call, List.of(new Fact.Placed("CA1"), new Fact.Placed("CA2")));
            ledger.append(call, List.of(new Fact.Placed("CA3"), new Fact.Accepted(1)));

            assertThat(ledger.facts(call))
                    .extracting(RecordedFact::fact)
                    .containsExactly(new Fact.Placed("CA1"), new Fact.Accepted(1));
        }
    }

    @Test
    void the_summary_is_what_the_facts_add_up_to() {
        try (var ledger = open()) {
            assertThat(ledger.summary(call)).isEmpty();
            ledger.append(call, Samples.talked(UUID.randomUUID(), "transit", Stance.OPPOSES));

            var summary = ledger.summary(call).orElseThrow();
            assertThat(summary.status()).isEqualTo(CallStatus.ENDED);
            assertThat(summary.outcome()).contains(Outcome.COMPLETE);
            assertThat(summary.results().getFirst().stance()).contains(Stance.OPPOSES);
        }
    }

    @Test
    void one_bad_fact_fails_alone() throws Exception {
        // The first append holds the writer, so that the ones after it wait together and become one batch.
        var held = new CountDownLatch(1);
        AppendHook slow = (_, fresh) -> {
            if (fresh.getFirst().fact() instanceof Fact.Placing) {
                await(held);
            }
        };
        try (var ledger = open(slow);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> ledger.append(call, List.of(new Fact.Placing())));
            var good = new ArrayList<Future<?>>();
            for (int target = 0; target < 20; target++) {
                var waiting = new Fact.Waiting(target);
                good.add(threads.submit(() -> ledger.append(call, List.of(waiting))));
            }
            var bad = threads.submit(() -> ledger.append(call, List.of(new Fact.Cancelled("no \0 in JSON"))));
            held.countDown();

            assertThatThrownBy(bad::get).hasRootCauseInstanceOf(java.sql.SQLException.class);
            first.get();
            for (var each : good) {
                each.get();
            }
            assertThat(ledger.facts(call)).hasSize(21);
        }
    }

    @Test
    void a_consequence_happens_once_and_only_with_its_fact() {
        var seen = new ArrayList<String>();
        AppendHook remember = (_, fresh) -> fresh.forEach(
                entry -> seen.add(entry.call() + " " + entry.fact().key()));
        try (var ledger = open(remember)) {
            ledger.append(call, List.of(new Fact.OptedOut()));
            ledger.append(call, List.of(new Fact.OptedOut(), new Fact.Over(Outcome.OPTED_OUT)));
        }
        assertThat(seen).containsExactly(call + " opted_out", call + " over");
    }

    @Test
    void a_fact_whose_consequence_fails_is_not_kept() {
        AppendHook refusing = (_, _) -> {
            throw new IllegalStateException("no room in the stop list");
        };
        try (var ledger = open(refusing)) {
            assertThatThrownBy(() -> ledger.append(call, List.of(new Fact.OptedOut())))
                    .hasMessageContaining("opted_out")
                    .hasRootCauseMessage("no room in the stop list");
            assertThat(ledger.facts(call)).isEmpty();
        }
    }

    @Test
    void another_rooms_transaction_appends_as_its_last_statement() {
        try (var ledger = open()) {
            var fresh = DATABASE.jdbi()
                    .inTransaction(handle -> ledger.append(handle, call, List.of(new Fact.LegRinging(Leg.CALLER))));
            var again = DATABASE.jdbi()
                    .inTransaction(handle -> ledger.append(handle, call, List.of(new Fact.LegRinging(Leg.CALLER))));

            assertThat(fresh).hasSize(1);
            assertThat(again).isEmpty();
            assertThat(ledger.facts(call)).hasSize(1);
        }
    }

    @Test
    void an_append_that_waits_too_long_says_that_the_ledger_is_out_of_reach() {
        try (var ledger = open(PostgresLedger.Patience.OF_THE_CARRIER);
                var elsewhere = DATABASE.jdbi().open()) {
            elsewhere.begin();
            ledger.append(elsewhere, UUID.randomUUID(), List.of(new Fact.Placing()));

            assertThatThrownBy(() -> ledger.append(call, List.of(new Fact.Placing())))
                    .isInstanceOf(LedgerOutOfReach.class);
            elsewhere.rollback();
            ledger.append(call, List.of(new Fact.Placing()));
            assertThat(ledger.facts(call)).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
