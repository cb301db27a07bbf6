package org.patchthrough.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which House seats a ZIP touches, and the state of a prefix. Some 34,000 ZIPs share a few thousand distinct sets of seats,
 * so a ZIP is an index of two bytes into them: 200 kB in all, and a lookup is one read of an array.
 */
public final class ZipTable {
    private static final int ZIPS = 100_000;
    private static final int PREFIXES = 1_000;

    private final short[] setOf = new short[ZIPS];
    private final List<List<Seat>> sets;
    private final @Nullable UsState[] hints = new UsState[PREFIXES];
    private final int size;

    private ZipTable(Map<Zip, ? extends SortedSet<Seat>> seats, Map<String, UsState> prefixes) {
        var distinct = new ArrayList<List<Seat>>();
        distinct.add(List.of());
        var known = new HashMap<List<Seat>, Integer>();
        seats.forEach((zip, set) -> {
            var list = List.copyOf(set);
            int index = known.computeIfAbsent(list, added -> {
                distinct.add(added);
                return distinct.size() - 1;
            });
            if (index > Short.MAX_VALUE) {
                throw new IllegalArgumentException("more than 32,767 different sets of districts in one ZIP table");
            }
            setOf[zip.number()] = (short) index;
        });
        prefixes.forEach((prefix, state) -> hints[Integer.parseInt(prefix)] = state);
        this.sets = List.copyOf(distinct);
        this.size = seats.size();
    }

    /** How many ZIPs it knows. */
    int size() {
        return size;
    }

    /** Index into {@link #sets}; 0, the empty one, for an unknown ZIP. */
    int setOf(Zip zip) {
        return setOf[zip.number()];
    }

    /** Every distinct set of House seats, each in order, the empty one first. */
    List<List<Seat>> sets() {
        return sets;
    }

    /** Where a ZIP without seats probably lies. */
    @Nullable
    UsState hint(Zip zip) {
        return hints[zip.number() / 100];
    }

    /** Per distinct set, the ZIPs that have it, in order. */
    Map<List<Seat>, List<Zip>> zips() {
        var all = new HashMap<List<Seat>, List<Zip>>();
        for (int number = 0; number < ZIPS; number++) {
            if (setOf[number] != 0) {
                all.computeIfAbsent(sets.get(setOf[number]), set -> new ArrayList<>())
                        .add(new Zip("%05d".formatted(number)));
            }
        }
        return all;
    }

    /** Every ZIP that touches a House seat, in order. */
    public Set<String> zipsOf(Seat seat) {
        var all = new TreeSet<String>();
        zips().forEach((set, zips) -> {
            if (set.contains(seat)) {
                zips.forEach(zip -> all.add(zip.digits()));
            }
        });
        return all;
    }

    /** Prefix, three digits, to state; those with a hint alone. */
    Map<String, UsState> hints() {
        var all = new TreeMap<String, UsState>();
        for (int prefix = 0; prefix < PREFIXES; prefix++) {
            var state = hints[prefix];
            if (state != null) {
                all.put("%03d".formatted(prefix), state);
            }
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ZipTable table && Arrays.equals(hints, table.hints) && zips().equals(table.zips());
    }

    @Override
    public int hashCode() {
        return size;
    }

    /** Collects pairs of ZIP and seat, in any order; a pair that comes twice counts once. */
    public static final class Builder {
        private final Map<Zip, TreeSet<Seat>> seats = new TreeMap<>(Comparator.comparing(Zip::digits));
        private final Map<String, UsState> prefixes = new HashMap<>();

        public Builder pair(Zip zip, Seat seat) {
            seats.computeIfAbsent(zip, added -> new TreeSet<>()).add(seat);
            return this;
        }

        public Builder hint(String prefix, UsState state) {
            prefixes.put(prefix, state);
            return this;
        }

        public ZipTable build() {
            return new ZipTable(seats, prefixes);
        }
    }
}
