package org.patchthrough.emulator;

/** How fast the carrier's waits go: at once, or so many times as fast as the real thing. */
record Speed(double factor) {
    static final Speed INSTANT = new Speed(Double.POSITIVE_INFINITY);
    static final Speed REAL = new Speed(1);

    Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(
                    "speed: " + factor + "; use \"instant\" or a factor above 0, 1 is real time");
        }
    }

    boolean instant() {
        return Double.isInfinite(factor);
    }
}
