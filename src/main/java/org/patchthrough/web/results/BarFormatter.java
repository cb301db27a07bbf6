package org.patchthrough.web.results;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** Confirmed and undecided alike are counted apart; a member without a clear answer is {@code unknown}. */
    private enum Part {
        FOR_CONFIRMED("confirmed for", "supports", true),
        FOR_REPORTED("reported for", "supports", false),
        UNDECIDED("undecided", "undecided", false),
        NOT_GIVEN("not given", "not-given", false),
        UNKNOWN("without a clear answer", "unknown", false),
        AGAINST_REPORTED("reported against", "opposes", false),
        AGAINST_CONFIRMED("confirmed against", "opposes", true);

        private final String words;
        private final String code;
        private final boolean solid;

        Part(String words, String code, boolean solid) {
            this.words = words;
            this.code = code;
            this.solid = solid;
        }

        Paint paint() {
            return new Paint(code, solid);
        }
    }

    int confirmedFor() {
        return count(Part.FOR_CONFIRMED);
    }

    int reportedFor() {
        return count(Part.FOR_REPORTED);
    }

    int confirmedAgainst() {
        return count(Part.AGAINST_CONFIRMED);
    }

    int reportedAgainst() {
        return count(Part.AGAINST_REPORTED);
    }

    Bar bar() {
        return new Bar(title(), text(), segments(), legend());
    }

    private int count(Part part) {
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

    private String title() {
        return "%d confirmed for, %d more reported".formatted(confirmedFor(), reportedFor());
    }

    private String text() {
        var counts = List.of(Part.values()).stream()
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
                        part.paint(), percent(x), percent(width), percent(x + width / 2), labeled ? number(part) : ""));
            }
            x += width;
        }
        return segments;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private String number(Part part) {
        return NumberFormat.getIntegerInstance(Locale.US).format(count(part));
    }

    private List<Group> legend() {
        return List.of(
                new Group(
                        "For",
                        List.of(
                                line(
                                        Part.FOR_CONFIRMED,
                                        StanceFormatter.icon(Stance.SUPPORTS, true),
                                        "Supports, confirmed",
                                        ""),
                                line(
                                        Part.FOR_REPORTED,
                                        StanceFormatter.icon(Stance.SUPPORTS, false),
                                        "Supports, reported",
                                        ""))),
                new Group(
                        "Still open",
                        List.of(
                                line(Part.UNDECIDED, StanceFormatter.icon(Stance.UNDECIDED, true), "Undecided", ""),
                                line(
                                        Part.NOT_GIVEN,
                                        StanceFormatter.icon(Stance.NOT_GIVEN, true),
                                        "Not given",
                                        "Staff did not know or would not say"),
                                line(
                                        Part.UNKNOWN,
                                        new Icon("unknown", "unknown"),
                                        "No clear answer",
                                        "Conflicting, too few, or no calls yet"))),
                new Group(
                        "Against",
                        List.of(
                                line(
                                        Part.AGAINST_CONFIRMED,
                                        StanceFormatter.icon(Stance.OPPOSES, true),
                                        "Opposes, confirmed",
                                        ""),
                                line(
                                        Part.AGAINST_REPORTED,
                                        StanceFormatter.icon(Stance.OPPOSES, false),
                                        "Opposes, reported",
                                        ""))));
    }

    private Count line(Part part, Icon icon, String label, String note) {
        return new Count(part.paint(), icon, label, note, number(part));
    }
}
