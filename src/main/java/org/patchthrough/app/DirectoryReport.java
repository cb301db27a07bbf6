package org.patchthrough.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.ImportReport;
import org.patchthrough.directory.ImportReport.Passed;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.UsState;

/** What {@code directory show} prints of a snapshot. */
final class DirectoryReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int GATES = 20;
    /** The source changes every few days; who has not looked for so long rings wrong numbers. */
    private static final Duration STALE = Duration.ofDays(7);

    private DirectoryReport() {}

    /** @param checked when its source was last found to hold nothing newer */
    static List<String> lines(Snapshot snapshot, Instant checked, Instant now) {
        var origin = snapshot.origin();
        var lines = new ArrayList<String>();
        lines.add("snapshot   %d, for the %s".formatted(snapshot.number(), new Congress(snapshot.congress())));
        lines.add("from       " + origin.source());
        lines.add("checksum   " + origin.checksum());
        lines.add("imported   " + TIME.format(origin.importedAt()));
        lines.add("checked    " + TIME.format(checked) + ", " + ago(Duration.between(checked, now)));
        lines.add("members    " + members(snapshot));
        lines.add("offices    %,d with a phone, %s".formatted(snapshot.officeCount(), assumed(snapshot)));
        lines.add("ZIPs       %,d".formatted(snapshot.zipCount()));
        lines.add("gates      " + gates(origin.report()));
        origin.report().remarks().forEach(remark -> lines.add("  " + said(remark.as()) + ": " + remark.mistake()));
        if (!origin.report().changes().isEmpty()) {
            lines.add("changes    since the import before");
            origin.report().changes().forEach(change -> lines.add("  " + change));
        }
        if (!snapshot.corrections().isEmpty()) {
            lines.add("corrected  by hand, over what was imported");
            snapshot.corrections().report(snapshot).forEach(line -> lines.add("  " + line));
        }
        if (Duration.between(checked, now).compareTo(STALE) > 0) {
            lines.add("Nobody has looked at the source for more than a week: run directory import again.");
        }
        return lines;
    }

    private static String ago(Duration age) {
        return age.toDays() > 0
                ? age.toDays() + (age.toDays() == 1 ? " day ago" : " days ago")
                : age.toHours() > 0 ? age.toHours() + " h ago" : "within the hour";
    }

    private static String members(Snapshot snapshot) {
        var held = snapshot.holdings().stream().filter(h -> !h.isVacant()).toList();
        long senators =
                held.stream().filter(h -> h.seat().chamber() == Chamber.SENATE).count();
        long voting = held.stream()
                .filter(h ->
                        h.seat().chamber() == Chamber.HOUSE && h.seat().state().kind() == UsState.Kind.STATE)
                .count();
        var vacant = snapshot.holdings().stream()
                .filter(SeatHolding::isVacant)
                .map(h -> h.seat().toString())
                .collect(Collectors.joining(", "));
        return "%,d (%d senators, %d representatives, %d without a vote), vacant: %s"
                .formatted(
                        held.size(),
                        senators,
                        voting,
                        held.size() - senators - voting,
                        vacant.isEmpty() ? "none" : vacant);
    }

    private static String assumed(Snapshot snapshot) {
        long count = snapshot.holdings().stream()
                .flatMap(holding -> holding.offices().stream())
                .filter(Office::assumed)
                .count();
        return count == 0 ? "none assumed" : "%,d of them assumed from before".formatted(count);
    }

    private static String gates(ImportReport report) {
        if (report.files().isEmpty()) {
            return "what they thought was not kept";
        }
        var spoke = report.mistakes().stream().map(mistake -> mistake.gate()).collect(Collectors.toSet());
        var silent = IntStream.rangeClosed(1, GATES)
                .filter(gate -> !spoke.contains(gate))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
        return "nothing found by " + silent;
    }

    private static String said(Passed as) {
        return switch (as) {
            case UNCOMPARED -> "doubtful, nothing to compare with";
            case KNOWN -> "doubtful, known from before";
            case ACCEPTED -> "doubtful, accepted";
            case MENDED -> "mended";
        };
    }
}
