package org.patchthrough.directory;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days on which no office of Congress is staffed (5 U.S.C. 6103): eleven a year. One that falls on a Saturday is kept on
 * the Friday before, one on a Sunday on the Monday after.
 */
public final class FederalHolidays {
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(6, 19), MonthDay.of(7, 4), MonthDay.of(11, 11), MonthDay.of(12, 25));

    private FederalHolidays() {}

    public static boolean include(LocalDate day) {
        // New Year's Day of the next year may be kept on 31 December.
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> Stream.concat(fixed(year), moving(year)))
                .anyMatch(day::equals);
    }

    private static Stream<LocalDate> fixed(int year) {
        return FIXED.stream().map(day -> kept(day.atYear(year)));
    }

    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static Stream<LocalDate> moving(int year) {
        return Stream.of(
                monday(year, Month.JANUARY, 3),
                monday(year, Month.FEBRUARY, 3),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                monday(year, Month.SEPTEMBER, 1),
                monday(year, Month.OCTOBER, 2),
                LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }
}
