package org.patchthrough.directory.load;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.ZipLookup;
import org.patchthrough.directory.load.DirectoryDraft.PrefixRow;
import org.patchthrough.directory.load.ImportGate.Found;

/**
 * A ZIP of which it is known what any good table answers, whichever lines it follows: states that have one seat, a whole
 * ZIP in one city's district, ZIPs that lie across a border, and ZIPs that are no areas at all.
 *
 * @param answer the kind wanted
 * @param states where its seats lie; for a {@code NONE} the state that the prefix hints at, or none
 */
record GoldenZip(String zip, ZipLookup.Answer answer, List<String> states) {
    private static final List<GoldenZip> ALL = List.of(
            one("10017", "NY"),
            one("82001", "WY"),
            one("05401", "VT"),
            one("57104", "SD"),
            one("99501", "AK"),
            one("20001", "DC"),
            one("00901", "PR"),
            one("00802", "VI"),
            one("96910", "GU"),
            one("96799", "AS"),
            one("96950", "MP"),
            several("02138", "MA"),
            several("42223", "KY", "TN"),
            several("59221", "MT", "ND"),
            none("20500", "DC"),
            none("57101", "SD"),
            none("10048", "NY"),
            none("09012"),
            none("96205"),
            none("34002"),
            none("96960"),
            none("00000"));

    GoldenZip {
        states = List.copyOf(states);
    }

    /** What the table answers otherwise. */
    static Stream<Found> disappointed(DirectoryDraft draft) {
        return ALL.stream().flatMap(golden -> golden.found(draft).stream());
    }

    private List<Found> found(DirectoryDraft draft) {
        var seats = draft.zips().seatsByZip().getOrDefault(zip, new TreeSet<>());
        var kind = switch (seats.size()) {
            case 0 -> ZipLookup.Answer.NONE;
            case 1 -> ZipLookup.Answer.ONE;
            default -> ZipLookup.Answer.SEVERAL;
        };
        var where = kind == ZipLookup.Answer.NONE
                ? Stream.ofNullable(hint(draft)).toList()
                : seats.stream().map(seat -> seat.state().code()).distinct().toList();
        var hintless = kind == ZipLookup.Answer.NONE && draft.zips().prefixes().isEmpty();
        return kind == answer && (hintless || where.equals(states))
                ? List.of()
                : List.of(new Found(ZipFiles.PAIRS, "ZIP " + zip, said(kind, where), said(answer, states)));
    }

    private @Nullable String hint(DirectoryDraft draft) {
        return draft.zips().prefixes().stream()
                .filter(row -> row.prefix().equals(zip.substring(0, 3)) && row.isClear())
                .map(PrefixRow::state)
                .findFirst()
                .orElse(null);
    }

    private static String said(ZipLookup.Answer answer, List<String> states) {
        var where = states.stream().collect(Collectors.joining(" and "));
        return switch (answer) {
            case ONE -> "one district of " + where;
            case SEVERAL -> "several districts of " + where;
            case NONE -> "no district" + (where.isEmpty() ? ", and no hint" : ", and a hint at " + where);
        };
    }

    private static GoldenZip one(String zip, String state) {
        return new GoldenZip(zip, ZipLookup.Answer.ONE, List.of(state));
    }

    private static GoldenZip several(String zip, String... states) {
        return new GoldenZip(zip, ZipLookup.Answer.SEVERAL, Arrays.asList(states));
    }

    private static GoldenZip none(String zip, String... hint) {
        return new GoldenZip(zip, ZipLookup.Answer.NONE, Arrays.asList(hint));
    }
}
