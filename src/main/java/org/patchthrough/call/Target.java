package org.patchthrough.call;

import java.util.regex.Pattern;

/**
 * One seat, or one entry of a campaign's own list, that a caller will be put through to.
 *
 * @param seat      as on the wire: {@code NY-12}, {@code WY-0}, {@code NY-S1} (class 1), {@code L-3} for an entry
 * @param daysSince whole days since this caller's last call to it when the plan was made; 7 for a week or more, or never
 */
public record Target(String seat, int daysSince) {
    private static final Pattern SEAT = Pattern.compile("[A-Z]{2}-(\\d{1,2}|S[123])|L-\\d{1,3}");
    public static final int LONG_AGO = 7;

    public Target {
        if (!SEAT.matcher(seat).matches()) {
            throw new IllegalArgumentException("\"" + seat + "\" is no seat; NY-12, NY-S1 or L-3 would be");
        }
        if (daysSince < 0 || daysSince > LONG_AGO) {
            throw new IllegalArgumentException("days since the last call are 0 to 7, not " + daysSince);
        }
    }

    /** A target that this caller has not called within a week. */
    public static Target of(String seat) {
        return new Target(seat, LONG_AGO);
    }

    boolean calledLately() {
        return daysSince < LONG_AGO;
    }
}
