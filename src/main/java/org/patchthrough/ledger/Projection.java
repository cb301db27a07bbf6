package org.patchthrough.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Makes something of every fact, each exactly once, in the order of commits. */
public interface Projection {
    /** Under which its place is kept; renamed, it begins again at the first fact. */
    String name();

    /**
     * In a transaction that also moves its place: whatever this writes through the handle is written once. On one node at
     * a time. Whoever throws is given the same facts again.
     *
     * @param entries never empty
     */
    void follow(Handle handle, List<LedgerEntry> entries);
}
