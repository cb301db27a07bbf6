package org.patchthrough.whip;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One seat in a whip count.
 *
 * @param reported   all that was ever told of it
 * @param callers    different callers with a stance
 * @param recent     those of the answers that may make a position
 * @param lastAnswer null where nobody has told anything
 * @param confirmed  null where no organizer has entered a position
 */
public record SeatStanding(
        String seat,
        SeatNaming.Named holder,
        ReportedAnswers reported,
        long callers,
        RecentAnswers recent,
        @Nullable Instant lastAnswer,
        @Nullable ConfirmedPosition confirmed) {

    /** What lists call the seat's holder: {@code Vacant} while there is none. */
    public String shownName() {
        return Objects.requireNonNullElse(holder.name(), "Vacant");
    }

    /** What was told more than 14 days ago. */
    public ReportedAnswers earlier() {
        return reported.without(recent.reported());
    }
}
