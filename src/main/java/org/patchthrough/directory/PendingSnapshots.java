package org.patchthrough.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What ought to be stored beside what is: snapshots under other corrections than hold today, and, when a Congress is about to
 * begin for which nothing was imported, what will be left of the one before. Every node comes to the same.
 */
final class PendingSnapshots {
    /** So long before a Congress begins, what is left of the one before is put by, and whoever runs this is told. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private PendingSnapshots() {}

    /**
     * @param newest for each Congress what was stored last
     * @param today  the corrections that hold
     * @return to be stored in this order; empty nearly always
     */
    static List<Snapshot> of(NavigableMap<Congress, Snapshot> newest, Corrections today, Instant now) {
        var due = new TreeMap<Congress, Snapshot>();
        newest.forEach((congress, kept) -> {
            if (!kept.corrections().equals(today)) {
                due.put(congress, kept.corrected(today));
            }
        });
        lastImport(newest).ifPresent(last -> carry(last, Congress.at(now.plus(AHEAD)), newest, today, due));
        return List.copyOf(due.values());
    }

    /** Made-up members serve for ever, so nothing need be left of them. */
    private static Optional<Snapshot> lastImport(NavigableMap<Congress, Snapshot> newest) {
        return newest.descendingMap().values().stream()
                .filter(kept -> !kept.origin().carried())
                .findFirst()
                .filter(kept -> kept.origin().scope() == DirectoryScope.CONGRESS);
    }

    /** What was left of an earlier import gives way to what is left of this one. */
    private static void carry(
            Snapshot last,
            Congress until,
            NavigableMap<Congress, Snapshot> newest,
            Corrections today,
            NavigableMap<Congress, Snapshot> due) {
        var left = last;
        while (new Congress(left.congress()).compareTo(until) < 0) {
            left = left.carriedOver();
            var congress = new Congress(left.congress());
            var kept = newest.get(congress);
            if (kept == null || !kept.origin().checksum().equals(left.origin().checksum())) {
                due.put(congress, left.corrected(today));
            }
        }
    }
}
