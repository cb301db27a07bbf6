package org.patchthrough.web.results;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.results.ResultsPage.Bar;
import org.patchthrough.web.results.ResultsPage.Count;
import org.patchthrough.web.results.ResultsPage.Group;
import org.patchthrough.web.results.ResultsPage.Icon;
import org.patchthrough.web.results.ResultsPage.Paint;
import org.patchthrough.web.results.ResultsPage.Segment;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.Position.Ground;
import org.patchthrough.whip.WhipCount;

/** The one bar of all members: for from the left, against from the right, open between. */
final class BarFormatter {
    /** A narrower segment has no room for its number. */
    private static final double MIN_LABELED = 6;

    private final List<Position> positions;

    BarFormatter(WhipCount count) {
        this.positions = count.members().stream()
                .map(member -> Position.of(member, count.asOf()))
                .toList();
    }

    /** Confirmed and reported are counted apart; a member without a clear answer is {@code UNKNOWN}. */
    enum Part {
        FOR_CONFIRMED("confirmed for", Stance.SUPPORTS, true, "Supports, confirmed", ""),
        FOR_REPORTED("reported for", Stance.SUPPORTS, false, "Supports, reported", ""),
        UNDECIDED("undecided", Stance.UNDECIDED, false, "Undecided", ""),
        NOT_GIVEN("wouldn’t say", Stance.NOT_GIVEN, false, "Wouldn’t say", "Staff didn’t know or wouldn’t say"),
        UNKNOWN("without a clear answer", null, false, "No clear answer", "Conflicting, too few, or no answers yet"),
        AGAINST_REPORTED("reported against", Stance.OPPOSES, false, "Opposes, reported", ""),
        AGAINST_CONFIRMED("confirmed against", Stance.OPPOSES, true, "Opposes, confirmed", "");

        private final String words;
        private final @Nullable Stance stance;
        private final boolean solid;
        private final String label;
        private final String note;

        Part(String words, @Nullable Stance stance, boolean solid, String label, String note) {
            this.words = words;
            this.stance = stance;
            this.solid = solid;
            this.label = label;
            this.note = note;
        }

        Icon icon() {
            return stance == null ? StanceFormatter.UNKNOWN : StanceFormatter.icon(stance, solid);
        }

        Paint paint() {
            return new Paint(icon().code(), solid);
        }
    }

    Bar bar() {
        var title = "%d confirmed for, %d more reported".formatted(count(Part.FOR_CONFIRMED), count(Part.FOR_REPORTED));
        return new Bar(title, text(), segments(), legend());
    }

    int count(Part part) {
        return (int)
                positions.stream().filter(position -> part(position) == part).count();
    }

    private static Part part(Position position) {
        var confirmed = position.ground() == Ground.CONFIRMED;
        return position.stance()
                .map(stance -> switch (stance) {
                    case SUPPORTS -> confirmed ? Part.FOR_CONFIRMED : Part.FOR_REPORTED;
                    case OPPOSES -> confirmed ? Part.AGAINST_CONFIRMED : Part.AGAINST_REPORTED;
                    case UNDECIDED -> Part.UNDECIDED;
                    case NOT_GIVEN -> Part.NOT_GIVEN;
                })
                .orElse(Part.UNKNOWN);
    }

    private String text() {
        var counts = Stream.of(Part.values())
                .filter(part -> count(part) > 0)
                .map(part -> count(part) + " " + part.words)
                .collect(Collectors.joining(", "));
        return "Of %d members: %s.".formatted(positions.size(), counts);
    }

    private List<Segment> segments() {
        var segments = new ArrayList<Segment>();
        double x = 0;
        for (var part : Part.values()) {
            double width = 100.0 * count(part) / positions.size();
            if (width > 0) {
                // A number on a pattern cannot be read, so hatched parts have theirs in the legend alone.
                boolean labeled = width >= MIN_LABELED && (part.solid || part == Part.UNKNOWN);
                segments.add(new Segment(
                        part.paint(),
                        percent(x),
                        percent(width),
                        percent(x + width / 2),
                        labeled ? number(count(part)) : ""));
            }
            x += width;
        }
        return segments;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private List<Group> legend() {
        return List.of(
                group("For", Part.FOR_CONFIRMED, Part.FOR_REPORTED),
                group("Still open", Part.UNDECIDED, Part.NOT_GIVEN, Part.UNKNOWN),
                group("Against", Part.AGAINST_CONFIRMED, Part.AGAINST_REPORTED));
    }

    private Group group(String heading, Part... parts) {
        var counts = Stream.of(parts)
                .map(part -> new Count(part.paint(), part.icon(), part.label, part.note, number(count(part))))
                .toList();
        return new Group(heading, counts);
    }

    static String number(long n) {
        return NumberFormat.getIntegerInstance(Locale.US).format(n);
    }
}
