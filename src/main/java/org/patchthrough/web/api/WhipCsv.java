package org.patchthrough.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;
import org.patchthrough.web.Board;

/** The board as a table (RFC 4180): a line a member, reported and confirmed in columns of their own. */
final class WhipCsv {
    private static final List<String> HEADER = List.of(
            "seat",
            "name",
            "party",
            "state",
            "supports",
            "opposes",
            "undecided",
            "not_given",
            "callers",
            "confirmed",
            "source",
            "on");

    private WhipCsv() {}

    static String of(Board board) {
        return Stream.concat(Stream.of(HEADER), board.members().stream().map(WhipCsv::cells))
                .map(cells -> cells.stream().map(WhipCsv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(Board.MemberStanding member) {
        return List.of(
                member.seat(),
                member.name(),
                member.party(),
                member.state(),
                String.valueOf(member.reported(Stance.SUPPORTS)),
                String.valueOf(member.reported(Stance.OPPOSES)),
                String.valueOf(member.reported(Stance.UNDECIDED)),
                String.valueOf(member.reported(Stance.NOT_GIVEN)),
                String.valueOf(member.callers()),
                member.confirmed().map(confirmed -> confirmed.position().code()).orElse(""),
                member.confirmed().map(Board.Confirmed::source).orElse(""),
                member.confirmed().map(confirmed -> confirmed.on().toString()).orElse(""));
    }

    /** A cell that begins like a formula is one to a spreadsheet, so it is told that it is text. */
    private static String cell(String value) {
        var text = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
