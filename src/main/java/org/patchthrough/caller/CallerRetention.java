package org.patchthrough.caller;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Throws away what is kept of callers for a while only: numbers that can be opened, ZIPs and languages. */
public final class CallerRetention {
    private final Jdbi jdbi;
    private final Callers callers;
    private final CallerPreferences preferences;
    private final InstantSource clock;

    public CallerRetention(Jdbi jdbi, Callers callers, CallerPreferences preferences, InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** A job for every few minutes, on any number of nodes. */
    public void sweep() {
        var now = clock.instant();
        jdbi.useTransaction(handle -> callers.unseal(handle, now));
        jdbi.useTransaction(handle -> preferences.sweep(handle, now));
    }
}
