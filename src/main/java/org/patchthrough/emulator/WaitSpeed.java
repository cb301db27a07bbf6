package org.patchthrough.emulator;

/** How fast the carrier's waits go: at once, or so many times as fast as the real thing. */
record WaitSpeed(double factor) {
    static final WaitSpeed INSTANT = new WaitSpeed(Double.POSITIVE_INFINITY);
    static final WaitSpeed REAL = new WaitSpeed(1);

    WaitSpeed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(
                    "speed: " + factor + "; use \"instant\" or a factor above 0, 1 is real time");
        }
    }

    boolean instant() {
        return Double.isInfinite(factor);
    }
}
