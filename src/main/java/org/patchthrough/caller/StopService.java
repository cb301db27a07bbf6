package org.patchthrough.caller;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a refusal that names a number and no call. Whose number it is, is not asked: a missing block costs more than a false
 * one.
 */
public final class StopService {
    private final Jdbi jdbi;
    private final Callers callers;
    private final InstantSource clock;
    private final StopList stopList = new StopList();

    public StopService(Jdbi jdbi, Callers callers, InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The number is never rung again. A call that waits for it meets the stop when its turn comes; one that goes on, goes
     * on.
     */
    public void never(Phone phone) {
        jdbi.useTransaction(handle -> stopList.add(handle, callers.hash(phone), StopList.Way.PAGE, clock.instant()));
    }
}
