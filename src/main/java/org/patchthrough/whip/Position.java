package org.patchthrough.whip;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;

/**
 * What may be said of one member: never more than is known.
 *
 * @param stance where they stand; empty where nobody can tell
 * @param ground why we say so
 */
public record Position(Optional<Stance> stance, Ground ground) {
    private static final int MIN_CALLERS = 3;
    private static final int MIN_DAYS = 2;

    public enum Ground {
        /** An organizer has entered it with its source. */
        CONFIRMED,
        /** At least three callers, on two days, two thirds of them agreeing, all within 14 days. */
        REPORTED,
        /** As many callers, and they disagree. */
        CONFLICTING,
        /** Fewer, or all on one day, or all more than 14 days ago. */
        TOO_FEW,
        /** Nobody has told anything for 60 days. */
        NO_ANSWERS
    }

    /** @param now may be later than the count: a count that was kept says less and less */
    public static Position of(SeatStanding member, Instant now) {
        return of(member.confirmed(), member.recent(), member.lastAnswer(), now);
    }

    /**
     * The same from what is known of somebody.
     *
     * @param last when anybody told anything; null if never
     */
    static Position of(
            @Nullable ConfirmedPosition confirmed, RecentAnswers recent, @Nullable Instant last, Instant now) {
        if (confirmed != null) {
            return new Position(Optional.of(confirmed.position()), Ground.CONFIRMED);
        }
        if (last == null) {
            return open(Ground.NO_ANSWERS);
        }
        return switch (AnswerAge.of(last, now)) {
            case FRESH -> suggested(recent);
            case FADING -> open(Ground.TOO_FEW);
            case STALE -> open(Ground.NO_ANSWERS);
        };
    }

    private static Position suggested(RecentAnswers recent) {
        if (recent.callers() < MIN_CALLERS || recent.days() < MIN_DAYS) {
            return open(Ground.TOO_FEW);
        }
        var leading = recent.reported().leading();
        return 3 * recent.reported().of(leading) >= 2 * recent.callers()
                ? new Position(Optional.of(leading), Ground.REPORTED)
                : open(Ground.CONFLICTING);
    }

    private static Position open(Ground ground) {
        return new Position(Optional.empty(), ground);
    }
}
