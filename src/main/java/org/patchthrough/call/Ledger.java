package org.patchthrough.call;

import java.util.List;
import java.util.UUID;

/** Makes facts last. */
public interface Ledger {
    /**
     * Returns when the facts are durable. A fact whose key the call already has is dropped: the first stands.
     *
     * @throws RuntimeException if they could not be kept
     */
    void append(UUID call, List<Fact> facts);
}
