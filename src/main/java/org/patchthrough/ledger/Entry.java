package org.patchthrough.ledger;

import java.time.Instant;
import java.util.UUID;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Recorded;

/** A fact in the ledger: whose it is, and when we learned of it. */
public record Entry(UUID call, Recorded recorded) {
    public Fact fact() {
        return recorded.fact();
    }

    public Instant at() {
        return recorded.at();
    }
}
