package org.patchthrough.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A Congress by its number: two years from noon of 3 January in Washington (20th Amendment), when the terms of the House and
 * of a third of the Senate end, and new district lines are in force.
 */
public record Congress(int number) implements Comparable<Congress> {
    public static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final int FIRST_YEAR = 1789;

    /** The one that sits at a moment. */
    public static Congress at(Instant moment) {
        int year = moment.atZone(WASHINGTON).getYear();
        var latest = new Congress((year - FIRST_YEAR) / 2 + 1);
        return moment.isBefore(latest.begins()) ? new Congress(latest.number() - 1) : latest;
    }

    /** The day by which terms, corrections and campaigns are counted. */
    public static LocalDate dayInWashington(Instant moment) {
        return LocalDate.ofInstant(moment, WASHINGTON);
    }

    /** The day on which it begins, which is also the last day of terms of the one before. */
    public LocalDate firstDay() {
        return LocalDate.of(FIRST_YEAR + 2 * (number - 1), 1, 3);
    }

    public Instant begins() {
        return firstDay().atTime(LocalTime.NOON).atZone(WASHINGTON).toInstant();
    }

    public Congress next() {
        return new Congress(number + 1);
    }

    @Override
    public int compareTo(Congress other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number
                + (number % 10 == 1 && number % 100 != 11
                        ? "st"
                        : number % 10 == 2 && number % 100 != 12
                                ? "nd"
                                : number % 10 == 3 && number % 100 != 13 ? "rd" : "th")
                + " Congress";
    }
}
