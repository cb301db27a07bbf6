package org.patchthrough.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.Board;

/**
 * Where members stand.
 *
 * @param asOf when this was counted, ISO 8601 in UTC
 */
record WhipView(String campaign, String asOf, List<MemberView> members, Board.Funnel funnel) {
    /**
     * @param reported  callers by what they were told
     * @param callers   distinct ones with an answer
     * @param confirmed absent until an organizer has entered a position with its source
     */
    record MemberView(
            String seat,
            String name,
            String party,
            String state,
            ReportedView reported,
            int callers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ConfirmedView confirmed) {
        static MemberView of(Board.MemberStanding member) {
            return new MemberView(
                    member.seat(),
                    member.name(),
                    member.party(),
                    member.state(),
                    ReportedView.of(member),
                    member.callers(),
                    member.confirmed().map(ConfirmedView::of).orElse(null));
        }
    }

    record ReportedView(int supports, int opposes, int undecided, int notGiven) {
        static ReportedView of(Board.MemberStanding member) {
            return new ReportedView(
                    member.reported(Stance.SUPPORTS),
                    member.reported(Stance.OPPOSES),
                    member.reported(Stance.UNDECIDED),
                    member.reported(Stance.NOT_GIVEN));
        }
    }

    /** @param on the day, ISO 8601 */
    record ConfirmedView(String position, String source, String on) {
        static ConfirmedView of(Board.Confirmed confirmed) {
            return new ConfirmedView(
                    confirmed.position().code(),
                    confirmed.source(),
                    confirmed.on().toString());
        }
    }

    static WhipView of(String campaign, Board board) {
        return new WhipView(
                campaign,
                board.asOf().toString(),
                board.members().stream().map(MemberView::of).toList(),
                board.funnel());
    }
}
