package org.patchthrough.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What else must be true once a fact is: written in the same transaction, so that neither stands without the other. Made
 * in the room that owns the table it writes.
 */
@FunctionalInterface
public interface AppendHook {
    /**
     * Only inserts, and quick ones: all appends of all nodes wait meanwhile. Whoever throws refuses the facts.
     *
     * @param newFacts those that were not there before, of any number of calls; never empty
     */
    void of(Handle handle, List<LedgerEntry> newFacts);
}
