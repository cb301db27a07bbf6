package org.patchthrough.whip;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whip count as CSV: a line a member. */
public final class WhipCsv {
    public static final List<String> COLUMNS =
            List.of(("seat,name,party,state,supports,opposes,undecided,not_given,callers,last_answer,"
                            + "confirmed,confirmed_source,confirmed_on")
                    .split(",", -1));

    private WhipCsv() {}

    /** Shares are left out: with few answers they would be read as more than they are. */
    public static String write(WhipCount count) {
        return CsvTable.write(
                COLUMNS, count.members().stream().map(WhipCsv::row).toList());
    }

    /** Of {@link #COLUMNS}. */
    public static List<@Nullable Object> row(SeatStanding member) {
        var reported = member.reported();
        var confirmed = member.confirmed();
        return Arrays.asList(
                member.seat(),
                member.shownName(),
                member.holder().party(),
                member.holder().state(),
                reported.supports(),
                reported.opposes(),
                reported.undecided(),
                reported.notGiven(),
                member.callers(),
                member.lastAnswer(),
                confirmed == null ? null : confirmed.position().code(),
                confirmed == null ? null : confirmed.source(),
                confirmed == null ? null : confirmed.on());
    }
}
