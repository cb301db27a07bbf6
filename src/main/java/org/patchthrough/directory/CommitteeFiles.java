package org.patchthrough.directory;

import java.util.List;
import org.patchthrough.directory.Draft.Seating;

/**
 * Reads who sits on which committee, in the shape of github.com/unitedstates/congress-legislators: a mapping of codes, a
 * subcommittee's being its committee's and two digits more, to members. A directory need not say.
 */
final class CommitteeFiles {
    static final String MEMBERSHIP = "committee-membership-current.yaml";

    private CommitteeFiles() {}

    static List<Seating> seatings(Source source) {
        if (!source.has(MEMBERSHIP)) {
            return List.of();
        }
        return source.mapping(MEMBERSHIP).entrySet().stream()
                .flatMap(committee -> committee.getValue().items().stream()
                        .map(member -> new Seating(member.line(), member.text("bioguide"), committee.getKey())))
                .toList();
    }
}
