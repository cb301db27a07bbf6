package org.patchthrough.web.console;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.patchthrough.whip.CallFigures;

/**
 * When somebody picks up: working days down, hours across, and of each hour how many rings in a hundred were answered by a
 * person. An hour of few rings is left blank, for it would say more than is known.
 *
 * @param title the finding
 * @param hours {@code 9 am}
 */
public record HeatGrid(String title, List<String> hours, List<Row> rows) {
    private static final int FIRST = 8;
    private static final int LAST = 17;
    private static final int ENOUGH = 5;

    public HeatGrid {
        hours = List.copyOf(hours);
        rows = List.copyOf(rows);
    }

    public record Row(String day, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param text  {@code 63%}; empty for few rings
     * @param level 0 to 4, for the shade
     * @param title every figure of it
     */
    public record Cell(String text, int level, String title) {}

    static HeatGrid of(List<CallFigures.Hour> counted) {
        return new HeatGrid(
                title(counted),
                IntStream.rangeClosed(FIRST, LAST).mapToObj(HeatGrid::hour).toList(),
                IntStream.rangeClosed(1, 5).mapToObj(day -> row(day, counted)).toList());
    }

    private static Row row(int day, List<CallFigures.Hour> counted) {
        return new Row(
                name(day),
                IntStream.rangeClosed(FIRST, LAST)
                        .mapToObj(hour -> cell(rings(counted, day, hour)))
                        .toList());
    }

    private static CallFigures.Rings rings(List<CallFigures.Hour> counted, int day, int hour) {
        return counted.stream()
                .filter(one -> one.weekday() == day && one.hour() == hour)
                .map(CallFigures.Hour::rings)
                .findFirst()
                .orElse(CallFigures.Rings.NONE);
    }

    private static Cell cell(CallFigures.Rings rings) {
        long all = rings.all();
        var figures = "%d calls: %d person, %d voicemail, %d nobody told, %d busy, %d no answer, %d failed"
                .formatted(
                        all,
                        rings.person(),
                        rings.voicemail(),
                        rings.reached(),
                        rings.busy(),
                        rings.noAnswer(),
                        rings.failed());
        if (all < ENOUGH) {
            return new Cell("", 0, figures);
        }
        long share = Math.round(100.0 * rings.person() / all);
        return new Cell(share + "%", (int) Math.min(4, 1 + share / 25), figures);
    }

    /** {@code Best on Tuesday at 10 am: 71% of rings were answered by a person}. */
    private static String title(List<CallFigures.Hour> counted) {
        return counted.stream()
                .filter(hour -> hour.weekday() <= 5 && hour.rings().all() >= ENOUGH)
                .max((one, other) -> Double.compare(share(one), share(other)))
                .map(best -> "Best on %s at %s: a person answered %d of %d calls"
                        .formatted(
                                name(best.weekday()),
                                hour(best.hour()),
                                best.rings().person(),
                                best.rings().all()))
                .orElse("Too few calls to tell which hours are good");
    }

    private static double share(CallFigures.Hour hour) {
        return (double) hour.rings().person() / hour.rings().all();
    }

    private static String name(int weekday) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.US);
    }

    private static String hour(int hour) {
        return (hour > 12 ? hour - 12 : hour) + (hour < 12 ? " am" : " pm");
    }
}
