package org.patchthrough.ledger;

/**
 * Postgres did not answer in time, or not at all. Whether the facts were kept is unknown; to hand the same ones over again
 * is harmless.
 */
public final class LedgerOutOfReach extends RuntimeException {
    LedgerOutOfReach(String message, Throwable cause) {
        super(message, cause);
    }
}
