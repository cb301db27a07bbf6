package org.patchthrough.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes each batch in a transaction of its own, its consequences included. */
final class PostgresStore implements BatchStore {
    private final Jdbi jdbi;
    private final List<AppendHook> consequences;
    private final Duration timeout;

    /** @param timeout for one statement */
    PostgresStore(Jdbi jdbi, List<AppendHook> consequences, Duration timeout) {
        this.jdbi = jdbi;
        this.consequences = List.copyOf(consequences);
        this.timeout = timeout;
    }

    @Override
    public void write(List<LedgerEntry> entries) {
        try {
            jdbi.useTransaction(handle -> {
                // A server that is gone without a word would hold this thread for ever.
                handle.getConnection().setNetworkTimeout(Runnable::run, (int)
                        timeout.multipliedBy(2).toMillis());
                write(handle, entries);
            });
        } catch (SQLException | RuntimeException e) {
            throw named(e, entries);
        }
    }

    /** The same within somebody else's transaction. Returns those that were new. */
    List<LedgerEntry> write(Handle handle, List<LedgerEntry> entries) {
        try {
            var fresh = FactTable.append(handle, entries, timeout);
            if (!fresh.isEmpty()) {
                consequences.forEach(consequence -> consequence.of(handle, fresh));
            }
            return fresh;
        } catch (RuntimeException e) {
            throw named(e, entries);
        }
    }

    private static RuntimeException named(Exception e, List<LedgerEntry> entries) {
        if (e instanceof LedgerOutOfReach already) {
            return already;
        }
        if (outOfReach(e)) {
            return new LedgerOutOfReach("Postgres did not take %d facts".formatted(entries.size()), e);
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    private static boolean outOfReach(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && outOfReach(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Connection lost (08), out of resources (53), stopped or timed out (57), disk or system trouble (58), read-only
     * (25006).
     */
    private static boolean outOfReach(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.equals("25006"));
    }
}
