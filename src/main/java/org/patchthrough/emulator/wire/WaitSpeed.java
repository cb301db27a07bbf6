package org.patchthrough.emulator.wire;

/** How fast the carrier's waits go: at once, or so many times as fast as the real thing. */
public record WaitSpeed(double factor) {
    public static final WaitSpeed INSTANT = new WaitSpeed(Double.POSITIVE_INFINITY);
    public static final WaitSpeed REAL = new WaitSpeed(1);

    public WaitSpeed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException(
                    "speed: " + factor + "; use \"instant\" or a factor above 0, 1 is real time");
        }
    }

    public boolean instant() {
        return Double.isInfinite(factor);
    }
}
