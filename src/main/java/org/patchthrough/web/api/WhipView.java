package org.patchthrough.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;

/**
 * Where members stand.
 *
 * @param asOf when this was read, ISO 8601 in UTC
 */
record WhipView(String campaign, String asOf, List<MemberView> members, Funnel funnel, long held) {
    /**
     * @param reported   callers by what they were told
     * @param callers    distinct ones with an answer
     * @param lastAnswer ISO 8601 in UTC; absent where nobody has answered
     * @param confirmed  absent until an organizer has entered a position with its source
     */
    record MemberView(
            String seat,
            String name,
            String party,
            String state,
            ReportedAnswers reported,
            long callers,
            @Nullable String lastAnswer,
            @Nullable ConfirmedView confirmed) {
        static MemberView of(SeatStanding member) {
            return new MemberView(
                    member.seat(),
                    member.shownName(),
                    member.holder().party(),
                    member.holder().state(),
                    member.reported(),
                    member.callers(),
                    Optional.ofNullable(member.lastAnswer())
                            .map(Instant::toString)
                            .orElse(null),
                    Optional.ofNullable(member.confirmed())
                            .map(ConfirmedView::of)
                            .orElse(null));
        }
    }

    /** @param on the day, ISO 8601 */
    record ConfirmedView(String position, String source, String on) {
        static ConfirmedView of(ConfirmedPosition confirmed) {
            return new ConfirmedView(
                    confirmed.position().code(),
                    confirmed.source(),
                    confirmed.on().toString());
        }
    }

    static WhipView of(WhipCount count) {
        return new WhipView(
                count.campaign(),
                count.asOf().toString(),
                count.members().stream().map(MemberView::of).toList(),
                count.funnel(),
                count.held());
    }
}
