package org.patchthrough.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to say on the phone.
 *
 * @param opener   how every call begins; at least one turn
 * @param branches one for each kind of answer, in the order of their buttons; none is allowed
 */
public record Script(List<Turn> opener, List<Branch> branches) {
    public Script {
        opener = List.copyOf(opener);
        branches = List.copyOf(branches);
        if (opener.isEmpty()) {
            throw new IllegalArgumentException("a script opens with a turn");
        }
        var ids = new HashSet<String>();
        branches.forEach(branch -> {
            if (!ids.add(branch.id())) {
                throw new IllegalArgumentException("two branches are called " + branch.id());
            }
        });
    }

    public Optional<Branch> findBranch(String id) {
        return branches.stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /** Every turn, the opener's first. */
    public Stream<Turn> turns() {
        return Stream.concat(opener.stream(), branches.stream().flatMap(branch -> branch.turns().stream()));
    }

    /** Once an occurrence, in order. */
    public List<Placeholder> placeholders() {
        return turns().flatMap(turn -> turn.placeholders().stream()).toList();
    }

    /** The placeholders that no {@link PlaceholderValues} can fill: a script with one is not ready to be read aloud. */
    public List<Placeholder> unknown() {
        return placeholders().stream()
                .filter(placeholder -> placeholder.means() == PlaceholderMeaning.OTHER)
                .toList();
    }

    /**
     * For one call. The member's full name comes once: in the opener or, where the opener does not name them, at the first
     * mention in each branch.
     */
    public Script filled(PlaceholderValues fill) {
        return filled(fill, fill);
    }

    /**
     * The same where the two speak of the member in other words, as long as it is not known who that is.
     *
     * @param theirs what the office says
     */
    public Script filled(PlaceholderValues callers, PlaceholderValues theirs) {
        var named = opener.stream().anyMatch(turn -> turn.names(PlaceholderMeaning.MEMBER));
        return new Script(
                filled(opener, callers, theirs, false),
                branches.stream()
                        .map(branch -> branch.with(
                                new PlaceholderFiller(theirs, true).of(branch.summary()),
                                filled(branch.turns(), callers, theirs, named)))
                        .toList());
    }

    private static List<Turn> filled(
            List<Turn> turns, PlaceholderValues callers, PlaceholderValues theirs, boolean alreadyNamed) {
        var all = new ArrayList<Turn>();
        var named = alreadyNamed;
        for (var turn : turns) {
            all.add(turn.filled(
                    switch (turn.speaker()) {
                        case CALLER -> callers;
                        case STAFFER -> theirs;
                    },
                    named));
            named |= turn.names(PlaceholderMeaning.MEMBER);
        }
        return all;
    }
}
