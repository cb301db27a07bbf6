package org.patchthrough;

import java.time.Duration;
import java.time.Instant;
import org.patchthrough.emulator.wire.SettableClock;

/** Stands where it was put: on a Wednesday in November, at ten in the morning in New York, to begin with. */
public final class StandingClock implements SettableClock {
    private Instant now = Instant.parse("2026-11-25T15:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void set(Instant at) {
        now = at;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
