package org.patchthrough.directory.load;

import static org.patchthrough.directory.load.CountGates.range;
import static org.patchthrough.directory.load.ZipFiles.PAIRS;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.load.DirectoryDraft.PrefixRow;
import org.patchthrough.directory.load.ImportGate.Found;

/**
 * What is asked of a ZIP table that claims to be the whole country's. The repaired table of the 119th Congress has 33,799
 * ZIPs, 42,090 pairs and 137 ZIPs in several states; the same table before its repair 109, for its rows were once taken for
 * doubles where two states' districts have the same number. A table on older lines has the right counts and the wrong
 * districts, which a few control points tell.
 */
final class TableGates {
    static final List<ImportGate> ALL = List.of(
            ImportGate.hard(16, range(PAIRS, "ZIPs", 33_000, 45_000, TableGates::zips)),
            ImportGate.hard(16, range(PAIRS, "pairs of ZIP and district", 40_000, 43_500, TableGates::pairs)),
            ImportGate.hard(16, TableGates::seatsWithoutZip),
            ImportGate.hard(17, range(PAIRS, "ZIPs in several states", 130, 160, TableGates::acrossStates)),
            ImportGate.hard(17, range(PAIRS, "per cent of ZIPs split", 15, 25, TableGates::split)),
            ImportGate.hard(17, TableGates::elsewhere),
            ImportGate.hard(18, TableGates::outdated),
            ImportGate.hard(18, TableGates::controlPoints),
            ImportGate.soft(18, TableGates::notInForce),
            ImportGate.hard(19, GoldenZip::disappointed));

    /** ZIPs whose district changed with the lines of the 118th or 119th Congress, or never did: older tables miss some. */
    private static final Map<String, String> CONTROL_POINTS = new TreeMap<>(Map.of(
            "10017", "NY-12",
            "90232", "CA-37",
            "60601", "IL-7",
            "71101", "LA-6",
            "36602", "AL-2",
            "59601", "MT-2"));

    private static final int CONTROLLED_CONGRESS = 119;

    /** Delivered from across a state's border, or a territory under another's prefix. */
    private static final Set<String> UNDER_ANOTHERS_PREFIX =
            Set.of("06390", "73960", "83414", "96799", "96950", "96951", "96952");

    private TableGates() {}

    private static long zips(DirectoryDraft draft) {
        return draft.zips().seatsByZip().size();
    }

    private static long pairs(DirectoryDraft draft) {
        return draft.zips().seatsByZip().values().stream()
                .mapToLong(TreeSet::size)
                .sum();
    }

    private static Stream<Found> seatsWithoutZip(DirectoryDraft draft) {
        var seen = new HashSet<Seat>();
        draft.zips().seatsByZip().values().forEach(seen::addAll);
        return houseSeats()
                .filter(seat -> !seen.contains(seat))
                .map(seat -> new Found(PAIRS, "", "no ZIP of " + seat, "some of every seat"));
    }

    private static long acrossStates(DirectoryDraft draft) {
        return draft.zips().seatsByZip().values().stream()
                .filter(seats -> seats.stream().map(Seat::state).distinct().count() > 1)
                .count();
    }

    private static long split(DirectoryDraft draft) {
        var zips = draft.zips().seatsByZip();
        long several = zips.values().stream().filter(seats -> seats.size() > 1).count();
        return zips.isEmpty() ? 0 : Math.round(100.0 * several / zips.size());
    }

    private static Stream<Found> elsewhere(DirectoryDraft draft) {
        var stateOf = draft.zips().prefixes().stream()
                .collect(Collectors.toMap(PrefixRow::prefix, PrefixRow::state, (first, again) -> first));
        return draft.zips().seatsByZip().entrySet().stream()
                .filter(row -> !UNDER_ANOTHERS_PREFIX.contains(row.getKey()))
                .flatMap(row -> {
                    var state = stateOf.get(row.getKey().substring(0, 3));
                    return state == null
                                    || row.getValue().stream()
                                            .anyMatch(
                                                    seat -> seat.state().code().equals(state))
                            ? Stream.empty()
                            : Stream.of(new Found(
                                    PAIRS,
                                    "ZIP " + row.getKey(),
                                    row.getValue().toString(),
                                    "a district of " + state + " among them, where its first three digits lie"));
                });
    }

    private static Stream<Found> outdated(DirectoryDraft draft) {
        int congress = draft.manifest().congress();
        return congress >= CONTROLLED_CONGRESS
                ? Stream.empty()
                : Stream.of(new Found(
                        DirectoryImport.MANIFEST,
                        "congress",
                        "the lines of the %dth".formatted(congress),
                        "the %dth or a later one".formatted(CONTROLLED_CONGRESS)));
    }

    /** Lines that have ended or are far ahead may be what there is; that is for a person to say. */
    private static Stream<Found> notInForce(DirectoryDraft draft) {
        int congress = draft.manifest().congress();
        int today = draft.sitting().number();
        return congress < CONTROLLED_CONGRESS || congress == today || congress == today + 1
                ? Stream.empty()
                : Stream.of(new Found(
                        DirectoryImport.MANIFEST,
                        "congress",
                        "the lines of the %dth".formatted(congress),
                        "the %dth's, which are in force, or the next ones".formatted(today)));
    }

    private static Stream<Found> controlPoints(DirectoryDraft draft) {
        if (draft.manifest().congress() != CONTROLLED_CONGRESS) {
            return Stream.empty();
        }
        var zips = draft.zips().seatsByZip();
        return CONTROL_POINTS.entrySet().stream().flatMap(point -> {
            var found = zips.getOrDefault(point.getKey(), new TreeSet<>());
            return found.contains(Seat.parse(point.getValue()))
                    ? Stream.empty()
                    : Stream.of(new Found(
                            PAIRS,
                            "ZIP " + point.getKey(),
                            found.toString(),
                            point.getValue() + " among them, by the lines of the 119th Congress"));
        });
    }

    private static Stream<Seat> houseSeats() {
        return Arrays.stream(UsState.values())
                .flatMap(state -> IntStream.rangeClosed(0, state.houseSeats())
                        .filter(state::hasDistrict)
                        .mapToObj(district -> Seat.house(state, district)));
    }
}
