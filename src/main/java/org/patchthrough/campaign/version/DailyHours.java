package org.patchthrough.campaign.version;

import java.time.LocalTime;

/**
 * A part of every day, or all of it.
 *
 * @param from  minute of the day at which it begins
 * @param until minute of the day before which it ends, up to 1440
 */
public record DailyHours(int from, int until) {
    private static final int DAY = 24 * 60;
    /** At any hour. */
    public static final DailyHours ANY = new DailyHours(0, DAY);

    public DailyHours {
        if (from < 0 || from >= until || until > DAY) {
            throw new IllegalArgumentException("hours lie within a day and end after they begin");
        }
    }

    public static DailyHours between(LocalTime from, LocalTime until) {
        return new DailyHours(minute(from), minute(until));
    }

    public boolean isAny() {
        return equals(ANY);
    }

    /** @param time by the clock of the place that is meant */
    public boolean include(LocalTime time) {
        int minute = minute(time);
        return minute >= from && minute < until;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
