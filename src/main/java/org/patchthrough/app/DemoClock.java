package org.patchthrough.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.patchthrough.emulator.wire.SettableClock;

/** The one clock of a demo's service and emulator: the system's, moved by as much as somebody asked for. */
final class DemoClock implements SettableClock {
    private final InstantSource system = InstantSource.system();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }

    @Override
    public void set(Instant at) {
        ahead = Duration.between(system.instant(), at);
    }
}
