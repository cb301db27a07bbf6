package org.patchthrough.web.console;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.patchthrough.campaign.OfficeShift;
import org.patchthrough.directory.Congress;

/** Times as the console writes them: Washington's, which is where offices open and votes are taken. */
final class ConsoleTime {
    private static final DateTimeFormatter CLOCK = pattern("h:mm", " 'Eastern'");
    private static final DateTimeFormatter SECOND = pattern("h:mm:ss", " 'Eastern'");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d", Locale.US).withZone(Congress.WASHINGTON);

    private static final DateTimeFormatter HOUR = pattern("h", " 'Eastern'");
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE", Locale.US).withZone(Congress.WASHINGTON);

    private ConsoleTime() {}

    private static DateTimeFormatter pattern(String digits, String zone) {
        return new DateTimeFormatterBuilder()
                .appendPattern(digits + " ")
                .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
                .appendPattern(zone)
                .toFormatter(Locale.US)
                .withZone(Congress.WASHINGTON);
    }

    /** {@code 2:14 pm Eastern}. */
    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /** {@code 2:14:05 pm Eastern}. */
    static String second(Instant at) {
        return SECOND.format(at);
    }

    /** {@code open until 5 pm Eastern}, by Washington's clock wherever the office is; {@code opens Monday, 9 am Eastern}. */
    static String shift(OfficeShift shift) {
        var hour = HOUR.format(shift.until());
        return shift.open() ? "open until " + hour : "opens " + WEEKDAY.format(shift.until()) + ", " + hour;
    }

    /** {@code December 2}. */
    static String day(Instant at) {
        return DAY.format(at);
    }
}
