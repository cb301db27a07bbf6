package org.patchthrough.dialer;

import java.time.Duration;

/**
 * What the carrier lets us do.
 *
 * @param callsPerSecond started, over all nodes
 * @param legs           up at once, a call counting two; 0 for no limit
 */
public record DialingRate(double callsPerSecond, int legs) {
    static final int LEGS_OF_A_CALL = 2;

    public DialingRate {
        if (!(callsPerSecond > 0)) {
            throw new IllegalArgumentException("calls per second are more than 0, not " + callsPerSecond);
        }
        if (legs < 0) {
            throw new IllegalArgumentException("legs at once are 0 (no limit) or more, not " + legs);
        }
    }

    Duration interval() {
        return Duration.ofNanos((long) (1_000_000_000 / callsPerSecond));
    }

    boolean full(int calls) {
        return legs > 0 && (calls + 1) * LEGS_OF_A_CALL > legs;
    }
}
