package org.patchthrough.directory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchthrough.directory.Draft.OfficeRow;
import org.patchthrough.directory.Draft.Person;
import org.patchthrough.directory.Gate.Found;

/**
 * What is asked of a directory that claims to be all of Congress: enough of everything. The ranges hold what the upstream
 * files contained from 2023 to 2026, transitions included; the repaired ZIP table of the 119th has 33,799 ZIPs, 42,090
 * pairs and 137 ZIPs in several states, the same table before its repair 109.
 */
final class CountGates {
    static final List<Gate> ALL = List.of(
            count(
                    5,
                    MemberFiles.MEMBERS,
                    "senators",
                    98,
                    100,
                    draft -> draft.senators().count()),
            count(6, MemberFiles.MEMBERS, "voting House members", 425, 435, CountGates::voting),
            Gate.soft(6, CountGates::vacancies),
            count(
                    7,
                    MemberFiles.MEMBERS,
                    "members",
                    530,
                    541,
                    draft -> draft.people().size()),
            count(9, MemberFiles.MEMBERS, "members without a Washington phone", 0, 10, CountGates::silent),
            count(
                    12,
                    MemberFiles.OFFICES,
                    "offices",
                    900,
                    5_000,
                    draft -> draft.offices().size()),
            count(12, MemberFiles.OFFICES, "members without a district office", 0, 200, CountGates::homeless),
            count(
                    16,
                    ZipFiles.PAIRS,
                    "ZIPs",
                    33_000,
                    45_000,
                    draft -> draft.seatsByZip().size()),
            count(16, ZipFiles.PAIRS, "pairs of ZIP and district", 40_000, 43_500, CountGates::pairs),
            Gate.hard(16, CountGates::seatsWithoutZip),
            count(17, ZipFiles.PAIRS, "ZIPs in several states", 130, 160, CountGates::acrossStates),
            count(17, ZipFiles.PAIRS, "per cent of ZIPs split", 15, 25, CountGates::split),
            Gate.hard(18, CountGates::controlPoints));

    /** ZIPs whose district changed with the lines of the 118th or 119th Congress, or never did: older tables miss some. */
    private static final Map<String, String> CONTROL_POINTS = new TreeMap<>(Map.of(
            "10017", "NY-12",
            "90232", "CA-37",
            "60601", "IL-7",
            "71101", "LA-6",
            "36602", "AL-2",
            "59601", "MT-2"));

    private static final int CONTROLLED_CONGRESS = 119;

    private CountGates() {}

    private static Gate count(
            int number, String file, String what, long least, long most, ToLongFunction<Draft> counted) {
        Function<Draft, Stream<Found>> check = draft -> {
            long count = counted.applyAsLong(draft);
            var wanted = least == 0 ? "at most %,d".formatted(most) : "%,d to %,d".formatted(least, most);
            return count >= least && count <= most
                    ? Stream.empty()
                    : Stream.of(new Found(file, "", "%,d %s".formatted(count, what), wanted));
        };
        return Gate.hard(number, check);
    }

    private static long voting(Draft draft) {
        return draft.house()
                .flatMap(person -> person.findSeat().stream())
                .filter(seat -> seat.state().kind() == UsState.Kind.STATE)
                .count();
    }

    private static Stream<Found> vacancies(Draft draft) {
        var held = draft.house().flatMap(person -> person.findSeat().stream()).collect(Collectors.toSet());
        return houseSeats()
                .filter(seat -> !held.contains(seat))
                .map(seat -> new Found(MemberFiles.MEMBERS, "", "nobody for " + seat, "a member, unless it is vacant"));
    }

    private static long silent(Draft draft) {
        return draft.people().stream()
                .filter(person -> person.term() != null && person.term().phone() == null)
                .count();
    }

    private static long homeless(Draft draft) {
        var owners = draft.offices().stream().map(OfficeRow::owner).collect(Collectors.toSet());
        return draft.people().stream()
                .map(Person::id)
                .filter(id -> !owners.contains(id))
                .count();
    }

    private static long pairs(Draft draft) {
        return draft.seatsByZip().values().stream().mapToLong(TreeSet::size).sum();
    }

    private static Stream<Found> seatsWithoutZip(Draft draft) {
        var seen = new HashSet<Seat>();
        draft.seatsByZip().values().forEach(seen::addAll);
        return houseSeats()
                .filter(seat -> !seen.contains(seat))
                .map(seat -> new Found(ZipFiles.PAIRS, "", "no ZIP of " + seat, "some of every seat"));
    }

    private static long acrossStates(Draft draft) {
        return draft.seatsByZip().values().stream()
                .filter(seats -> seats.stream().map(Seat::state).distinct().count() > 1)
                .count();
    }

    private static long split(Draft draft) {
        var zips = draft.seatsByZip();
        long several = zips.values().stream().filter(seats -> seats.size() > 1).count();
        return zips.isEmpty() ? 0 : Math.round(100.0 * several / zips.size());
    }

    private static Stream<Found> controlPoints(Draft draft) {
        if (draft.manifest().congress() != CONTROLLED_CONGRESS) {
            return Stream.empty();
        }
        var zips = draft.seatsByZip();
        return CONTROL_POINTS.entrySet().stream().flatMap(point -> {
            var found = zips.getOrDefault(point.getKey(), new TreeSet<>());
            return found.contains(Seat.parse(point.getValue()))
                    ? Stream.empty()
                    : Stream.of(new Found(
                            ZipFiles.PAIRS,
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
