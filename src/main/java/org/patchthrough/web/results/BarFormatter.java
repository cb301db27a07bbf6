package org.patchthrough.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage.Bar;
import org.patchthrough.web.results.ResultsPage.Count;
import org.patchthrough.web.results.ResultsPage.Group;
import org.patchthrough.web.results.ResultsPage.Icon;
import org.patchthrough.web.results.ResultsPage.Need;
import org.patchthrough.web.results.ResultsPage.Paint;
import org.patchthrough.web.results.ResultsPage.Segment;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.Position.Ground;
import org.patchthrough.whip.VotingBody;
import org.patchthrough.whip.WhipCount;

/** One bar of members: for from the left, against from the right, open between, and a line where the votes are enough. */
final class BarFormatter {
    /** A narrower segment has no room for its number. */
    private static final double MIN_LABELED = 6;

    /** Closer to an edge the line's words would leave the picture. */
    private static final double EDGE = 20;

    private final PageMessages words;
    private final VotingBody body;
    private final List<Position> positions;

    BarFormatter(PageMessages words, VotingBody body, WhipCount count) {
        this.words = words;
        this.body = body;
        this.positions = body.members().stream()
                .map(member -> Position.of(member, count.asOf()))
                .toList();
    }

    /** Confirmed and reported are counted apart; a member without a clear answer is {@code UNKNOWN}. */
    enum Part {
        FOR_CONFIRMED(Stance.SUPPORTS, true),
        FOR_REPORTED(Stance.SUPPORTS, false),
        UNDECIDED(Stance.UNDECIDED, false),
        NOT_GIVEN(Stance.NOT_GIVEN, false),
        UNKNOWN(null, false),
        AGAINST_REPORTED(Stance.OPPOSES, false),
        AGAINST_CONFIRMED(Stance.OPPOSES, true);

        private final @Nullable Stance stance;
        private final boolean solid;

        Part(@Nullable Stance stance, boolean solid) {
            this.stance = stance;
            this.solid = solid;
        }

        Icon icon() {
            return stance == null ? StanceFormatter.UNKNOWN : StanceFormatter.icon(stance, solid);
        }

        Paint paint() {
            return new Paint(icon().code(), solid);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** It needs a word of explanation. */
        boolean isNoted() {
            return this == NOT_GIVEN || this == UNKNOWN;
        }
    }

    /** @param alone there is no other */
    Bar bar(boolean alone) {
        return new Bar(
                "whip-" + body.key(),
                alone ? "" : words.say("results." + body.key()),
                need(),
                title(),
                text(),
                segments(),
                legend());
    }

    private @Nullable Need need() {
        if (body.needed() == 0) {
            return null;
        }
        double x = 100.0 * body.needed() / positions.size();
        var anchor = x < EDGE ? "start" : x > 100 - EDGE ? "end" : "middle";
        return new Need(percent(x), anchor, words.say("results.need", body.needed()));
    }

    private String title() {
        var said = words.say("results.bar", count(Part.FOR_CONFIRMED), count(Part.FOR_REPORTED));
        return body.needed() == 0 ? said : said + ", " + words.say("results.need", body.needed());
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
                .map(part -> words.say("results.of." + part.key(), count(part)))
                .collect(Collectors.joining(", "));
        return words.say(body.votes() ? "results.of.voting" : "results.of", positions.size(), counts);
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
                        percent(middle(x, width)),
                        labeled ? words.number(count(part)) : ""));
            }
            x += width;
        }
        return segments;
    }

    /** Of a segment, or of the larger part of it where the line of votes needed would run through its number. */
    private double middle(double x, double width) {
        double line = 100.0 * body.needed() / positions.size();
        double middle = x + width / 2;
        if (body.needed() == 0 || Math.abs(line - middle) > MIN_LABELED) {
            return middle;
        }
        return line < middle ? (line + x + width) / 2 : (x + line) / 2;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private List<Group> legend() {
        return List.of(
                group("results.for", Part.FOR_CONFIRMED, Part.FOR_REPORTED),
                group("results.open", Part.UNDECIDED, Part.NOT_GIVEN, Part.UNKNOWN),
                group("results.against", Part.AGAINST_CONFIRMED, Part.AGAINST_REPORTED));
    }

    private Group group(String heading, Part... parts) {
        var counts = Stream.of(parts)
                .map(part -> new Count(
                        part.paint(),
                        part.icon(),
                        words.say("results.part." + part.key()),
                        part.isNoted() ? words.say("results.part." + part.key() + ".note") : "",
                        words.number(count(part))))
                .toList();
        return new Group(words.say(heading), counts);
    }
}
