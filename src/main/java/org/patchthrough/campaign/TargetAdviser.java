package org.patchthrough.campaign;

import java.util.ArrayList;
import java.util.List;
import org.patchthrough.directory.Holding;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Snapshot;

/** Holds a version's targets against a directory: what it names that is not there. */
public final class TargetAdviser {
    private TargetAdviser() {}

    /** Whether it names anything of which a directory may know nothing. */
    public static boolean needsDirectory(Version version) {
        return !version.targets().only().equals(Selection.ALL);
    }

    /** A sentence each: seats that nobody holds, committees without members, or that nobody at all is left. */
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
        return List.copyOf(unmet);
    }

    private static boolean sits(Holding holding, String code) {
        return holding.findMember().map(Member::committees).stream().anyMatch(codes -> codes.contains(code));
    }
}
