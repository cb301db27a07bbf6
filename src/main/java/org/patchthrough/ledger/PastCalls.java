package org.patchthrough.ledger;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Calls that were over before this database knew of them. Their facts keep their own times, and no {@link AppendHook} runs:
 * nothing follows from them any more.
 */
public final class PastCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20_000;

    private final Jdbi jdbi;

    public PastCalls(DataSource dataSource) {
        this.jdbi = JdbiSetup.on(dataSource);
    }

    /** Whether nothing was ever recorded here. */
    public boolean isEmpty() {
        return jdbi.withHandle(handle -> FactTable.last(handle) == 0);
    }

    /** @param entries facts of the same call as they happened */
    public void append(List<LedgerEntry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            jdbi.useTransaction(handle -> FactTable.append(handle, some, PATIENCE));
        }
    }
}
