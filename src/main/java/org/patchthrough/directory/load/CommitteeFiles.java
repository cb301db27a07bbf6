package org.patchthrough.directory.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.patchthrough.directory.load.Committees.Seating;
import org.patchthrough.yaml.Yaml;

/**
 * Reads which committees there are and who sits on them, in the shape of github.com/unitedstates/congress-legislators. A
 * subcommittee's code is its committee's and two digits more. A directory need not say any of it.
 */
final class CommitteeFiles {
    static final String COMMITTEES = "committees-current.yaml";
    static final String MEMBERSHIP = "committee-membership-current.yaml";
    private static final String CODE = "thomas_id";

    private CommitteeFiles() {}

    static Committees read(SourceFiles source) {
        return new Committees(codes(source), seatings(source));
    }

    private static Set<String> codes(SourceFiles source) {
        var codes = new TreeSet<String>();
        for (var committee : source.has(COMMITTEES) ? source.list(COMMITTEES) : List.<Yaml>of()) {
            var code = committee.text(CODE);
            if (code == null) {
                source.refuse(
                        COMMITTEES,
                        "line " + committee.line(),
                        "a committee without " + CODE,
                        "its code, such as HSJU");
                continue;
            }
            codes.add(code);
            committee.items("subcommittees").forEach(sub -> codes.add(code + sub.text(CODE)));
        }
        return codes;
    }

    private static List<Seating> seatings(SourceFiles source) {
        var committees = source.has(MEMBERSHIP) ? source.mapping(MEMBERSHIP) : Map.<String, Yaml>of();
        return committees.entrySet().stream()
                .flatMap(committee -> committee.getValue().items().stream()
                        .map(member -> new Seating(member.line(), member.text("bioguide"), committee.getKey())))
                .toList();
    }
}
