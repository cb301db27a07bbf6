package org.patchthrough.ledger;

import java.util.List;

/** Where batches of facts are written, all or none. The writer knows no more of the database than this. */
@FunctionalInterface
interface BatchStore {
    /**
     * Returns when they are durable; facts that are there already are dropped.
     *
     * @throws LedgerOutOfReach where the store itself is the trouble
     * @throws RuntimeException where one of these facts is
     */
    void write(List<LedgerEntry> entries);
}
