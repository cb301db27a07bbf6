package org.patchthrough.ledger;

/** Ends with {@link #close}; nothing is delivered after the delivery that is under way. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
