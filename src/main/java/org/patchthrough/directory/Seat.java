package org.patchthrough.directory;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One seat of Congress, whoever holds it. Written {@code NY-12}, {@code WY-0} (at large), {@code DC-0} (a delegate's) and
 * {@code NY-S1} (the Senate's class 1). Ordered House first, then by state's code, then by number.
 *
 * @param number the district (0 at large) or the Senate class (1 to 3)
 */
public record Seat(Chamber chamber, UsState state, int number) implements Comparable<Seat> {
    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2})-(S?)(0|[1-9][0-9]?)");
    private static final Comparator<Seat> ORDER =
            Comparator.comparing(Seat::chamber).thenComparing(Seat::state).thenComparingInt(Seat::number);

    /**
     * Only seats that exist.
     *
     * @throws IllegalArgumentException where that state has no such seat
     */
    public Seat {
        var exists = switch (chamber) {
            case HOUSE -> state.hasDistrict(number);
            case SENATE -> state.hasSenators() && number >= 1 && number <= 3;
        };
        if (!exists) {
            throw new IllegalArgumentException(
                    "%s has no seat %s %d".formatted(state.english(), chamber.wire(), number));
        }
    }

    public static Seat house(UsState state, int district) {
        return new Seat(Chamber.HOUSE, state, district);
    }

    /** Reads what {@link #toString} writes. Empty for anything else, also for a district that the state does not have. */
    public static Optional<Seat> find(String written) {
        var matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var chamber = matcher.group(2).isEmpty() ? Chamber.HOUSE : Chamber.SENATE;
        int number = Integer.parseInt(matcher.group(3));
        try {
            return UsState.find(matcher.group(1)).map(state -> new Seat(chamber, state, number));
        } catch (IllegalArgumentException noSuchSeat) {
            return Optional.empty();
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException where {@link #find} is empty
     */
    public static Seat parse(String written) {
        return find(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + written + "\" is no seat of Congress; write NY-12, WY-0 or NY-S1"));
    }

    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return state.code() + (chamber == Chamber.SENATE ? "-S" : "-") + number;
    }
}
