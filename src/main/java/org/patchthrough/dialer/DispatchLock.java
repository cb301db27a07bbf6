package org.patchthrough.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one row whose lock makes a dispatcher, and which knows when the next call may be started. */
final class DispatchLock {
    /** What a slow moment may be made up for, so that short waits do not add up to a lower rate. */
    private static final Duration CREDIT = Duration.ofMillis(250);

    private static final String TAKE = """
            select next_at
              from dispatch
               for update skip locked
            """;
    private static final String STARTED = """
            update dispatch
               set next_at = ?
            """;

    /** When the next call may be started; empty where another dispatcher is at it. Locked until the transaction ends. */
    Optional<Instant> take(Handle handle) {
        return handle.createQuery(TAKE).mapTo(Instant.class).findOne();
    }

    /** @param due as it was taken */
    void started(Handle handle, Instant due, Instant now, Duration interval) {
        var from = due.isBefore(now.minus(CREDIT)) || due.isAfter(now) ? now : due;
        handle.execute(STARTED, from.plus(interval));
    }
}
