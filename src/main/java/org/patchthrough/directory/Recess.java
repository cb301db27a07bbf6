package org.patchthrough.directory;

import java.time.LocalDate;

/**
 * Days on which a chamber does not meet and its members are at home. The chambers announce them year by year, so an operator
 * types them in.
 *
 * @param from the first day, {@code YYYY-MM-DD}
 * @param until the last one
 */
public record Recess(Chamber chamber, String from, String until) {
    boolean includes(Chamber its, LocalDate day) {
        return chamber == its && !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(until));
    }

    boolean isOverOn(LocalDate day) {
        return day.isAfter(LocalDate.parse(until));
    }

    /** {@code house: in recess from 2026-12-18 until 2027-01-02, district offices are tried first}. */
    @Override
    public String toString() {
        return "%s: in recess from %s until %s, district offices are tried first"
                .formatted(chamber.wire(), from, until);
    }
}
