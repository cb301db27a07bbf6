package org.patchthrough.directory.load;

import static java.util.stream.Collectors.toSet;
import static org.patchthrough.directory.load.CommitteeFiles.MEMBERSHIP;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.patchthrough.directory.load.DirectoryDraft.Person;
import org.patchthrough.directory.load.ImportGate.Found;

/** What is asked of committees. The upstream follows them by hand and late, so nothing here keeps an import out. */
final class CommitteeGates {
    static final List<ImportGate> ALL = List.of(
            ImportGate.mending(13, CommitteeGates::strangers), ImportGate.mending(13, CommitteeGates::unlisted));

    private CommitteeGates() {}

    private static Stream<Found> strangers(DirectoryDraft draft) {
        var members = draft.people().stream().map(Person::id).collect(toSet());
        return draft.committees().seatings().stream()
                .filter(seating -> !members.contains(seating.person()))
                .map(seating -> new Found(
                        MEMBERSHIP,
                        seating.where(),
                        "a place of " + (seating.person() == null ? "nobody" : seating.person()),
                        "somebody in the members file; dropped"));
    }

    private static Stream<Found> unlisted(DirectoryDraft draft) {
        var codes = draft.committees().codes();
        var told = new HashSet<String>();
        return draft.committees().seatings().stream()
                .filter(seating -> !codes.isEmpty() && !codes.contains(seating.committee()))
                .filter(seating -> told.add(seating.committee()))
                .map(seating -> new Found(
                        MEMBERSHIP,
                        seating.where(),
                        "members of " + seating.committee(),
                        "a committee that the file of committees lists; kept"));
    }
}
