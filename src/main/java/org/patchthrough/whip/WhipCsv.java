package org.patchthrough.whip;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whip count as CSV (RFC 4180): a header and a line a member. */
public final class WhipCsv {
    private static final String HEADER =
            "seat,name,party,state,supports,opposes,undecided,not_given,callers,last_answer,"
                    + "confirmed,confirmed_source,confirmed_on\r\n";

    private WhipCsv() {}

    /** Lines end in CR LF. Shares are left out: with few answers they would be read as more than they are. */
    public static String write(WhipCount count) {
        return HEADER + count.members().stream().map(WhipCsv::line).collect(Collectors.joining());
    }

    private static String line(SeatStanding member) {
        var reported = member.reported();
        var confirmed = member.confirmed();
        return line(
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

    private static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(WhipCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        // A spreadsheet would run such a cell as a formula: https://owasp.org/www-community/attacks/CSV_Injection
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
