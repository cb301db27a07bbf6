package org.patchthrough.emulator.wire;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be moved: what {@code PUT /control/clock} with {@code at} does to everybody who reads it. */
public interface SettableClock extends InstantSource {
    /** From now on it is this time, and time goes on from there. */
    void set(Instant at);
}
