package org.patchthrough.campaign;

import java.util.List;
import org.patchthrough.call.Plan;
import org.patchthrough.directory.Chamber;

/**
 * Whom a campaign calls: the members of these chambers for whom a caller may vote.
 *
 * @param order the chambers that are called, first to last
 * @param most  targets of one call, 1 to 12
 */
public record Targets(List<Chamber> order, int most) {
    public Targets {
        order = List.copyOf(order);
        if (order.isEmpty() || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("a campaign calls each of its chambers once, not " + order);
        }
        if (most < 1 || most > Plan.MOST) {
            throw new IllegalArgumentException("a call has 1 to 12 targets, not " + most);
        }
    }

    public boolean include(Chamber chamber) {
        return order.contains(chamber);
    }
}
