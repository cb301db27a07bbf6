package org.patchthrough.whip;

import java.time.Duration;
import java.time.Instant;

/** How much the last answer about a member still says. */
public enum AnswerAge {
    /** At most 14 days: it counts toward a position. */
    FRESH,
    /** Older than 14 days: shown, and counts toward nothing. */
    FADING,
    /** Older than 60 days: as if nobody had told anything, as far as a position goes. */
    STALE;

    static final Duration FADES = Duration.ofDays(14);
    private static final Duration LEAVES = Duration.ofDays(60);

    public static AnswerAge of(Instant answer, Instant now) {
        var age = Duration.between(answer, now);
        if (age.compareTo(LEAVES) > 0) {
            return STALE;
        }
        return age.compareTo(FADES) > 0 ? FADING : FRESH;
    }
}
