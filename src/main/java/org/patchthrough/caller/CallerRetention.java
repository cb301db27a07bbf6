package org.patchthrough.caller;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Throws away what is kept of callers for a while only: numbers that can be opened, ZIPs and languages. */
public final class CallerRetention {
    private final Jdbi jdbi;
    private final Callers callers;
    private final InstantSource clock;
    private final CallerPreferences preferences = new CallerPreferences();

    public CallerRetention(Jdbi jdbi, Callers callers, InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.clock = clock;
    }

    /** A job for every few minutes, on any number of nodes. */
    public void sweep() {
        var now = clock.instant();
        jdbi.useTransaction(handle -> callers.unseal(handle, now));
        jdbi.useTransaction(handle -> preferences.sweep(handle, now));
    }
}
