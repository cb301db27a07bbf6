package org.patchthrough.ledger;

import java.time.Instant;
import java.util.UUID;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;

/** A fact in the ledger: whose it is, and when we learned of it. */
public record LedgerEntry(UUID call, RecordedFact recorded) {
    public Fact fact() {
        return recorded.fact();
    }

    public Instant at() {
        return recorded.at();
    }
}
