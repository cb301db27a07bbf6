package org.patchthrough.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Ledger;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Summary;

/** Facts in Postgres, committed for many calls at once. Open one a node. */
public final class PostgresLedger implements Ledger, AutoCloseable {
    /**
     * How long Postgres is waited for.
     *
     * @param statement for one statement of an append
     * @param commit    from handing over to the commit: one batch that fails late, then one's own
     */
    public record Patience(Duration statement, Duration commit) {
        /** The carrier waits four seconds for a whole webhook. */
        public static final Patience OF_THE_CARRIER = new Patience(Duration.ofMillis(800), Duration.ofMillis(3_500));
    }

    private static final Duration WARMING = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final PostgresStore store;
    private final GroupCommitWriter writer;
    private final InstantSource clock;

    private PostgresLedger(Jdbi jdbi, PostgresStore store, GroupCommitWriter writer, InstantSource clock) {
        this.jdbi = jdbi;
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Facts get their time from this clock. The database is asked once, so that one that is not there is known at once, and
     * the first call does not pay for the first connection.
     *
     * @param dataSource   a pool; the writer needs one connection at a time, and must not have to wait for it
     * @param consequences run in the transaction that first makes a fact last, whoever appends it
     */
    public static PostgresLedger open(
            DataSource dataSource, InstantSource clock, List<AppendHook> consequences, Patience patience) {
        var jdbi = JdbiSetup.on(dataSource);
        FactCodec.read("placing", FactCodec.body(new Fact.Placing()));
        jdbi.useTransaction(handle -> FactTable.append(handle, List.of(), WARMING));
        var store = new PostgresStore(jdbi, consequences, patience.statement());
        return new PostgresLedger(jdbi, store, new GroupCommitWriter(store, patience.commit()), clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws LedgerOutOfReach where Postgres did not answer in time
     * @throws IllegalArgumentException where one of these facts cannot be kept; then none of them is
     */
    @Override
    public void append(UUID call, List<Fact> facts) {
        if (!facts.isEmpty()) {
            writer.write(entries(call, facts));
        }
    }

    /**
     * Appends within somebody else's transaction, whose last statement this must be: until it commits, every other append
     * of every node waits.
     *
     * @return those that were not there before, in order
     * @throws LedgerOutOfReach where Postgres did not answer in time, or is gone
     */
    public List<Fact> append(Handle handle, UUID call, List<Fact> facts) {
        return facts.isEmpty()
                ? List.of()
                : store.write(handle, entries(call, facts)).stream()
                        .map(LedgerEntry::fact)
                        .toList();
    }

    /** All facts of a call, in the order in which they were committed. */
    public List<RecordedFact> facts(UUID call) {
        return jdbi.withHandle(handle -> facts(handle, call));
    }

    /** As {@link #facts(UUID)}, within somebody else's transaction. */
    public List<RecordedFact> facts(Handle handle, UUID call) {
        return FactTable.of(handle, Set.of(call)).getOrDefault(call, List.of());
    }

    /** What a call's facts add up to at this moment; empty for a call of which nothing is known. */
    public Optional<Summary> summary(UUID call) {
        return jdbi.withHandle(handle -> summary(handle, call));
    }

    /** As {@link #summary(UUID)}, within somebody else's transaction. */
    public Optional<Summary> summary(Handle handle, UUID call) {
        return Optional.ofNullable(FactTable.of(handle, Set.of(call)).get(call)).map(Summary::of);
    }

    private List<LedgerEntry> entries(UUID call, List<Fact> facts) {
        // Postgres keeps microseconds: what is told now must be what is read later.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return facts.stream()
                .map(fact -> new LedgerEntry(call, new RecordedFact(at, fact)))
                .toList();
    }

    /** Commits what waits, then takes no more. */
    @Override
    public void close() {
        writer.close();
    }
}
