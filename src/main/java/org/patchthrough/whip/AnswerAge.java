package org.patchthrough.whip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.patchthrough.directory.Congress;

/** How much the last answer about a member still says. */
public enum AnswerAge {
    /** At most 14 days: it counts toward a position. */
    FRESH,
    /** Older than 14 days: shown, and counts toward nothing. */
    FADING,
    /** Older than 60 days: as if nobody had told anything, as far as a position goes. */
    STALE;

    private static final int FADES = 14;
    private static final int LEAVES = 60;

    /** By the days between its date and today's, both Washington's. */
    public static AnswerAge of(Instant answer, Instant now) {
        long days = ChronoUnit.DAYS.between(Congress.dayInWashington(answer), Congress.dayInWashington(now));
        if (days > LEAVES) {
            return STALE;
        }
        return days > FADES ? FADING : FRESH;
    }

    /** The first day of which an answer is still fresh. */
    static LocalDate freshSince(Instant now) {
        return Congress.dayInWashington(now).minusDays(FADES);
    }
}
