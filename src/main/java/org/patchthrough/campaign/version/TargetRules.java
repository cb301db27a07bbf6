package org.patchthrough.campaign.version;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Plan;
import org.patchthrough.directory.Chamber;

/**
 * Whom a campaign calls.
 *
 * @param order   what is called, first to last
 * @param most    targets of one call, 1 to 12
 * @param strict  the order holds, even where another target's line is free sooner
 * @param anybody members are called by everybody, not only by those who may vote for them
 * @param only    which members of the chambers
 * @param list    the campaign's own entries, in their order
 */
public record TargetRules(
        List<TargetKind> order, int most, boolean strict, boolean anybody, Selection only, List<Entry> list) {
    public TargetRules {
        order = List.copyOf(order);
        list = List.copyOf(list);
        if (order.isEmpty() || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("a campaign calls each kind of its targets in one turn, not " + order);
        }
        if (most < 1 || most > Plan.MAX) {
            throw new IllegalArgumentException("a call has 1 to 12 targets, not " + most);
        }
    }

    public boolean include(Chamber chamber) {
        return order.contains(TargetKind.of(chamber));
    }

    /** Whether members of Congress are among them. */
    public boolean includeCongress() {
        return Arrays.stream(Chamber.values()).anyMatch(this::include);
    }

    /** Whether the plan depends on where a caller lives; otherwise nobody need be asked for a ZIP. */
    public boolean dependOnZip() {
        return (includeCongress() && !anybody) || !list.stream().allMatch(Entry::isForEverybody);
    }

    /** @param seat as on the wire: {@code L-3} */
    public Optional<Entry> findEntry(String seat) {
        return list.stream().filter(entry -> entry.seat().equals(seat)).findFirst();
    }
}
