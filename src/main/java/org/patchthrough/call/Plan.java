package org.patchthrough.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The ordered targets that one caller will be put through to.
 *
 * @param targets 1 to 12
 * @param area    first three digits of the caller's ZIP, by which a member's district offices are ordered; empty if unknown
 */
public record Plan(List<Target> targets, String area) {
    public static final int MAX = 12;

    public Plan {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MAX) {
            throw new IllegalArgumentException("a plan has 1 to 12 targets, not " + targets.size());
        }
        if (!area.matches("|\\d{3}")) {
            throw new IllegalArgumentException("a plan's area is three digits or empty");
        }
    }

    public Target target(int index) {
        return targets.get(index);
    }

    public boolean has(int index) {
        return index < targets.size();
    }

    /** The same targets, that one first and the others in their order. */
    public Plan beginningWith(int index) {
        var turned = new ArrayList<>(targets);
        turned.addFirst(turned.remove(index));
        return new Plan(turned, area);
    }

    /** The same targets with the days since their caller reached those of them that are named here. */
    public Plan marked(List<Target> lately) {
        return new Plan(
                targets.stream()
                        .map(target -> lately.stream()
                                .filter(known -> known.seat().equals(target.seat()))
                                .findFirst()
                                .orElse(target))
                        .toList(),
                area);
    }

    public List<String> seats() {
        return targets.stream().map(Target::seat).toList();
    }
}
