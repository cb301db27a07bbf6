package org.patchthrough.web.console;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.patchthrough.call.Language;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.CallFigures;

/**
 * Different callers day by day as columns, each stacked by the best that came of their calls, with the mean of seven days.
 *
 * @param title   the finding
 * @param text    every figure of it in a sentence, for who cannot see it
 * @param columns one a day, the oldest first
 * @param lines   of the grid
 * @param curve   points of the mean in a square of a hundred
 * @param rows    the same as a table, the newest first
 */
public record Trend(String title, String text, List<Column> columns, List<Line> lines, String curve, List<Row> rows) {
    private static final double HEIGHT = 150;
    private static final double TOP = 26;
    private static final double BOTTOM = TOP + HEIGHT;
    /** Left of the first column stand the numbers of the grid. */
    private static final double LEFT = 8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    /** @param label the day of the month; empty where there is no room for one */
    public record Column(String x, String width, String middle, String label, List<Piece> pieces) {}

    /** @param kind {@code person}, {@code voicemail} or {@code nobody} */
    public record Piece(String kind, String y, String height) {}

    public record Line(String y, String above, String label) {}

    public record Row(String day, String callers, String person, String voicemail, String nobody) {}

    /** @param days without a gap, the oldest first; seven more than are drawn, for the mean */
    static Trend of(List<CallFigures.Day> days) {
        var words = PageMessages.in(Language.ENGLISH);
        var shown = days.subList(Math.min(7, days.size() - 1), days.size());
        long most = Math.max(
                4, shown.stream().mapToLong(CallFigures.Day::callers).max().orElse(0));
        double step = (100 - LEFT) / shown.size();
        var columns = new ArrayList<Column>();
        var curve = new ArrayList<String>();
        for (int place = 0; place < shown.size(); place++) {
            var day = shown.get(place);
            double x = LEFT + place * step;
            boolean labeled = (shown.size() - 1 - place) % 2 == 0;
            columns.add(new Column(
                    percent(x),
                    percent(step * 0.68),
                    percent(x + step * 0.34),
                    labeled ? Integer.toString(day.day().getDayOfMonth()) : "",
                    pieces(day, most)));
            double mean = days
                    .subList(
                            Math.max(0, days.size() - shown.size() + place - 6), days.size() - shown.size() + place + 1)
                    .stream()
                    .mapToLong(CallFigures.Day::callers)
                    .average()
                    .orElse(0);
            curve.add(number(x + step * 0.34) + "," + number(100 - 100 * mean / most));
        }
        return new Trend(
                title(words, shown),
                text(words, shown),
                columns,
                lines(words, most),
                String.join(" ", curve),
                shown.reversed().stream().map(day -> row(words, day)).toList());
    }

    private static List<Piece> pieces(CallFigures.Day day, long most) {
        var pieces = new ArrayList<Piece>();
        double y = BOTTOM;
        long nobody = day.callers() - day.person() - day.voicemail();
        for (var part : List.of(
                new Part("person", day.person()), new Part("voicemail", day.voicemail()), new Part("nobody", nobody))) {
            double height = HEIGHT * part.callers() / most;
            y -= height;
            if (part.callers() > 0) {
                pieces.add(new Piece(part.kind(), number(y), number(Math.max(1, height - 1))));
            }
        }
        return pieces;
    }

    private record Part(String kind, long callers) {}

    /** At thirds of a round number. */
    private static List<Line> lines(PageMessages words, long most) {
        long unit = Math.max(1, most / 3);
        long round = (long) Math.pow(10, Math.floor(Math.log10((double) unit)));
        long each = Math.max(1, unit / round * round);
        var lines = new ArrayList<Line>();
        for (long at = each; at <= most; at += each) {
            double y = BOTTOM - HEIGHT * at / most;
            lines.add(new Line(number(y), number(y - 4), words.number(at)));
        }
        return lines;
    }

    private static String title(PageMessages words, List<CallFigures.Day> shown) {
        var today = shown.getLast();
        var callers = words.number(today.callers()) + (today.callers() == 1 ? " caller" : " callers") + " today";
        if (shown.size() < 8) {
            return callers;
        }
        var before = shown.get(shown.size() - 8);
        var weekday = before.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
        return callers + ", %s on %s a week ago".formatted(words.number(before.callers()), weekday);
    }

    private static String text(PageMessages words, List<CallFigures.Day> shown) {
        var today = shown.getLast();
        return "Different callers a day, %s to %s. Today %s: %s spoke with a person, %s left a voicemail, %s did neither."
                .formatted(
                        DAY.format(shown.getFirst().day()),
                        DAY.format(today.day()),
                        words.number(today.callers()),
                        words.number(today.person()),
                        words.number(today.voicemail()),
                        words.number(today.callers() - today.person() - today.voicemail()));
    }

    private static Row row(PageMessages words, CallFigures.Day day) {
        return new Row(
                DAY.format(day.day()),
                words.number(day.callers()),
                words.number(day.person()),
                words.number(day.voicemail()),
                words.number(day.callers() - day.person() - day.voicemail()));
    }

    private static String percent(double value) {
        return number(value) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
