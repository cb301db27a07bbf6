package org.patchthrough.dialer;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Fact;
import org.patchthrough.caller.Stops;
import org.patchthrough.ledger.Consequence;
import org.patchthrough.ledger.Entry;

/** Who presses 9 is never rung again: the refusal stands the moment the fact does. */
public final class StopOnOptOut implements Consequence {
    private final Stops stops;
    private final Requests requests = new Requests();

    public StopOnOptOut(Stops stops) {
        this.stops = stops;
    }

    @Override
    public void of(Handle handle, List<Entry> newFacts) {
        for (var entry : newFacts) {
            if (entry.fact() instanceof Fact.OptedOut) {
                requests.find(handle, entry.call())
                        .ifPresent(asked -> stops.add(handle, asked.caller(), Stops.Way.KEYPAD, entry.at()));
            }
        }
    }
}
