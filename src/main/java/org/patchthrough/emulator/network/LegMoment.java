package org.patchthrough.emulator.network;

import java.time.Duration;

/** A point of a leg at which the person there may make up their mind. */
sealed interface LegMoment {
    record Ringing() implements LegMoment {}

    /**
     * Keys are wanted.
     *
     * @param nth the how-manieth Gather of this leg it is, from 0
     * @param prompt how long the question takes
     * @param timeout how long the carrier waits after it
     */
    record Asked(int nth, Duration prompt, Duration timeout) implements LegMoment {}

    /**
     * Two legs are joined.
     *
     * @param first whether this is the leg that dialed
     * @param starEnds whether the first party's star ends the talk
     */
    record Bridged(boolean first, boolean starEnds) implements LegMoment {}
}
