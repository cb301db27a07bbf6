package org.patchthrough.whip;

import java.time.Duration;
import java.time.Instant;

/** How much the last answer about a member still says. */
public enum Age {
    FRESH,
    /** Older than 14 days: shown faded. */
    FADING,
    /** Older than 60 days: no longer suggests a position. */
    STALE;

    private static final Duration FADES = Duration.ofDays(14);
    private static final Duration LEAVES = Duration.ofDays(60);

    public static Age of(Instant answer, Instant now) {
        var age = Duration.between(answer, now);
        if (age.compareTo(LEAVES) > 0) {
            return STALE;
        }
        return age.compareTo(FADES) > 0 ? FADING : FRESH;
    }
}
