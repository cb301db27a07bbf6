package org.patchthrough.directory.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the files say of committees, before anybody believes it.
 *
 * @param codes of all committees and subcommittees there are; empty where the file of committees is missing
 */
record Committees(Set<String> codes, List<Seating> seatings) {
    /** Somebody's place on a committee or subcommittee. */
    record Seating(int line, @Nullable String person, String committee) {
        String where() {
            return "line " + line + ", " + committee;
        }
    }

    /** Codes by person. */
    Map<String, List<String>> byPerson() {
        return seatings.stream()
                .filter(seating -> seating.person() != null)
                .collect(
                        groupingBy(seating -> String.valueOf(seating.person()), mapping(Seating::committee, toList())));
    }
}
