package org.patchthrough.directory.load;

import static org.patchthrough.directory.load.MemberFiles.MEMBERS;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.UsState;
import org.patchthrough.directory.load.DirectoryDraft.OfficeRow;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.ImportGate.Found;

/**
 * What is asked of members and offices that claim to be all of Congress: enough of everything. The ranges hold what the
 * source's files contained from 2023 to 2026, transitions included.
 */
final class CountGates {
    static final int FEWEST_MEMBERS = 530;
    private static final int MAX_SILENT = 10;

    static final List<ImportGate> ALL = List.of(
            ImportGate.hard(5, many(MEMBERS, "senators", 98, 100, DirectoryDraft::senators)),
            ImportGate.soft(5, many(MEMBERS, "senators", 100, 100, DirectoryDraft::senators)),
            ImportGate.hard(6, many(MEMBERS, "voting House members", 425, 435, CountGates::voting)),
            ImportGate.hard(7, range(MEMBERS, "members", FEWEST_MEMBERS, 541, CountGates::members)),
            ImportGate.soft(8, CountGates::silent),
            new ImportGate(9, ImportGate.Weight.HARD, CountGates::uncarried),
            ImportGate.hard(12, range(OFFICES, "offices", 900, 5_000, CountGates::offices)),
            ImportGate.soft(12, range(OFFICES, "offices", 1_250, 5_000, CountGates::offices)),
            ImportGate.hard(12, many(OFFICES, "members without a district office", 0, 200, CountGates::homeless)),
            ImportGate.soft(12, many(OFFICES, "members without a district office", 0, 10, CountGates::homeless)));

    private CountGates() {}

    /** A count as a mistake where it lies outside the range. */
    static Function<DirectoryDraft, Stream<Found>> range(
            String file, String what, long min, long max, ToLongFunction<DirectoryDraft> counted) {
        return draft -> {
            long count = counted.applyAsLong(draft);
            var wanted = min == max
                    ? "%,d".formatted(min)
                    : min == 0 ? "at most %,d".formatted(max) : "%,d to %,d".formatted(min, max);
            return count >= min && count <= max
                    ? Stream.empty()
                    : Stream.of(new Found(file, "", "%,d %s".formatted(count, what), wanted));
        };
    }

    /** The same of how many there are. */
    static Function<DirectoryDraft, Stream<Found>> many(
            String file, String what, long min, long max, Function<DirectoryDraft, Stream<?>> counted) {
        return range(file, what, min, max, draft -> counted.apply(draft).count());
    }

    private static long members(DirectoryDraft draft) {
        return draft.people().size();
    }

    private static long offices(DirectoryDraft draft) {
        return draft.offices().size();
    }

    private static Stream<?> voting(DirectoryDraft draft) {
        return draft.house()
                .flatMap(person -> person.findSeat().stream())
                .filter(seat -> seat.state().kind() == UsState.Kind.STATE);
    }

    /** Few are worth a look each; many are the turn of a Congress, and the next gate's. */
    private static Stream<Found> silent(DirectoryDraft draft) {
        var silent = draft.silent().toList();
        return silent.size() <= 2 || silent.size() > MAX_SILENT
                ? Stream.empty()
                : silent.stream()
                        .map(person -> new Found(
                                MEMBERS,
                                person.where(),
                                "no Washington phone, as of " + silent.size() + " members",
                                "at most 2 without"));
    }

    /** With a snapshot before, its phones are carried over; without one, a Congress nobody can ring is no directory. */
    private static Stream<Found> uncarried(DirectoryDraft draft, @Nullable Snapshot last) {
        return last != null
                ? Stream.empty()
                : many(MEMBERS, "members without a Washington phone", 0, MAX_SILENT, DirectoryDraft::silent)
                        .apply(draft);
    }

    private static Stream<?> homeless(DirectoryDraft draft) {
        var owners = draft.offices().stream().map(OfficeRow::owner).collect(Collectors.toSet());
        return draft.people().stream().map(Person::id).filter(id -> !owners.contains(id));
    }
}
