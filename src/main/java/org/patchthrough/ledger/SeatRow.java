package org.patchthrough.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;

/** A row of {@code seat_count}, or what is to be added to one. */
record SeatRow(String campaign, String seat, long supports, long opposes, long undecided, long notGiven, long callers) {

    /**
     * A stance that counts.
     *
     * @param latest the newest of its caller, and so the one by which the caller is counted
     */
    record Counted(String campaign, String seat, String stance, boolean latest) {}

    private record Key(String campaign, String seat) {}

    static List<SeatRow> moved(Collection<Counted> before, Collection<Counted> after) {
        Map<Key, SeatRow> sums = new HashMap<>();
        Stream.concat(
                        before.stream().map(counted -> of(counted, -1)),
                        after.stream().map(counted -> of(counted, 1)))
                .forEach(row -> sums.merge(new Key(row.campaign, row.seat), row, SeatRow::plus));
        return sums.values().stream().filter(row -> !row.isNothing()).toList();
    }

    private static SeatRow of(Counted counted, int one) {
        return new SeatRow(
                counted.campaign(),
                counted.seat(),
                counted.stance().equals(Stance.SUPPORTS.code()) ? one : 0,
                counted.stance().equals(Stance.OPPOSES.code()) ? one : 0,
                counted.stance().equals(Stance.UNDECIDED.code()) ? one : 0,
                counted.stance().equals(Stance.NOT_GIVEN.code()) ? one : 0,
                counted.latest() ? one : 0);
    }

    private SeatRow plus(SeatRow other) {
        return new SeatRow(
                campaign,
                seat,
                supports + other.supports,
                opposes + other.opposes,
                undecided + other.undecided,
                notGiven + other.notGiven,
                callers + other.callers);
    }

    private boolean isNothing() {
        return supports == 0 && opposes == 0 && undecided == 0 && notGiven == 0 && callers == 0;
    }
}
