package org.patchthrough.caller;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Takes a refusal that names a number and no call. Whose number it is, is not asked: a missing block costs more than a false one. */
public final class StopDesk {
    private final Jdbi jdbi;
    private final Callers callers;
    private final Stops stops;
    private final InstantSource clock;

    public StopDesk(Jdbi jdbi, Callers callers, Stops stops, InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.stops = stops;
        this.clock = clock;
    }

    /** The number is never rung again. A call that waits for it meets the stop when its turn comes; one that goes on, goes on. */
    public void never(Phone phone) {
        jdbi.useTransaction(handle -> stops.add(handle, callers.hash(phone), Stops.Way.PAGE, clock.instant()));
    }
}
