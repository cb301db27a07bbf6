package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;

/** Holds a version's targets against a directory: what it names that is not there, and whom it means in vain. */
public final class TargetAdviser {
    private TargetAdviser() {}

    /** Whether only a directory tells whom it names, or how many it means for everybody. */
    public static boolean needsDirectory(Version version) {
        var targets = version.targets();
        return !targets.only().equals(Selection.ALL) || (targets.anybody() && targets.includeCongress());
    }

    /** A sentence each: seats that nobody holds, committees without members, that nobody at all is left, or too many are. */
    public static List<String> unmet(Version version, Snapshot snapshot) {
        var targets = version.targets();
        var members = snapshot.holdings().stream()
                .filter(holding -> targets.include(holding.seat().chamber()))
                .toList();
        var unmet = new ArrayList<String>();
        targets.only().seats().stream()
                .filter(seat -> snapshot.findMember(seat).isEmpty())
                .map(seat -> "targets, seats: nobody holds " + seat + " in " + snapshot + ".")
                .forEach(unmet::add);
        targets.only().committees().stream()
                .filter(code -> members.stream().noneMatch(holding -> sits(holding, code)))
                .map(code -> "targets, committees: no member that is called sits on " + code + " in " + snapshot + ".")
                .forEach(unmet::add);
        if (targets.includeCongress() && members.stream().noneMatch(targets.only()::includes)) {
            unmet.add("targets: no member meets all that is set, in " + snapshot + ".");
        }
        crowded(version, snapshot).ifPresent(unmet::add);
        return List.copyOf(unmet);
    }

    /** What all callers call in the same order has an end at which no call arrives. */
    private static Optional<String> crowded(Version version, Snapshot snapshot) {
        var targets = version.targets();
        var targeting = new Targeting(version, snapshot);
        int meant = targeting.meant().size();
        int called = targeting.seats().size();
        return targets.anybody() && called < meant
                ? Optional.of("""
                        targets: of the %d that are meant only the first %d are ever called, as all callers call the same and \
                        a call has %d targets at the most, in %s. Name seats, committees or leaders, or let constituents \
                        call.""".formatted(meant, called, targets.most(), snapshot))
                : Optional.empty();
    }

    private static boolean sits(SeatHolding holding, String code) {
        return holding.findMember().map(Member::committees).stream().anyMatch(codes -> codes.contains(code));
    }
}
