package org.patchthrough.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patchthrough.campaign.version.DailyHours;
import org.patchthrough.directory.FederalHolidays;

/** When people and offices may be rung, by the clock of the place where the phone is. */
public final class CallingHours {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** What nearly all offices keep; what a source says beyond that is free text. */
    private static final LocalTime OPENS = LocalTime.of(9, 0);

    public static final LocalTime CLOSES = LocalTime.of(17, 0);

    private CallingHours() {}

    /** When an office is staffed next; empty while it is. On federal holidays none is. */
    public static Optional<Instant> officeOpens(ZoneId zone, Instant now) {
        var there = now.atZone(zone);
        boolean workday = isWorkday(there.toLocalDate());
        if (workday
                && !there.toLocalTime().isBefore(OPENS)
                && there.toLocalTime().isBefore(CLOSES)) {
            return Optional.empty();
        }
        var day = there.toLocalDate();
        if (!workday || !there.toLocalTime().isBefore(OPENS)) {
            day = nextWorkday(day);
        }
        return Optional.of(day.atTime(OPENS).atZone(zone).toInstant());
    }

    private static LocalDate nextWorkday(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(CallingHours::isWorkday)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorkday(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !FederalHolidays.include(day);
    }

    /**
     * When the hours for ringing people begin again; empty while they last.
     *
     * @param zones all clocks that may be the caller's: the hours must have begun by each
     */
    public static Optional<Instant> hoursBegin(DailyHours hours, List<ZoneId> zones, Instant now) {
        if (hours.isAny()) {
            return Optional.empty();
        }
        return zones.stream()
                .filter(zone -> !hours.include(now.atZone(zone).toLocalTime()))
                .map(zone -> begin(hours, zone, now))
                .max(Comparator.naturalOrder());
    }

    private static Instant begin(DailyHours hours, ZoneId zone, Instant now) {
        var from = LocalTime.MIDNIGHT.plus(Duration.ofMinutes(hours.from()));
        var today = now.atZone(zone).with(from);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
