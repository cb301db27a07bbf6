package org.patchthrough.web.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.Layout;

/**
 * Where members stand, for everybody.
 *
 * @param heading  {@code Where members stand on the Open Late Libraries Act}
 * @param finding  the finding, in one or two sentences
 * @param request  where to ask for a call; null where none is taken
 * @param bars     one for each chamber that is called; none while nothing is known of anybody
 */
public record ResultsPage(
        Layout layout,
        String heading,
        String finding,
        Edition edition,
        @Nullable String request,
        List<Bar> bars,
        Members members,
        Funnel funnel) {
    public ResultsPage {
        bars = List.copyOf(bars);
    }

    /**
     * Of when all this is.
     *
     * @param updated  {@code December 2, 2:14 pm Eastern}
     * @param datetime the same for machines
     * @param csv      address of the table
     */
    public record Edition(String updated, String datetime, String csv) {}

    /**
     * @param rows   of whom something is known
     * @param silent of whom no office has said anything yet
     */
    public record Members(List<Row> rows, List<Row> silent) {
        public Members {
            rows = List.copyOf(rows);
            silent = List.copyOf(silent);
        }
    }

    /**
     * From request to answer.
     *
     * @param aside what the steps leave out
     */
    public record Funnel(List<Step> steps, String aside) {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One stacked bar of the members of a chamber, or of all where there is one.
     *
     * @param id       apart from the page's other bars
     * @param heading  whose it is; empty where there is no other
     * @param need     null where nobody says how many votes are needed
     * @param title    what it shows, in words
     * @param text     every figure of it, for who cannot see it
     * @param segments from the left; none of width 0
     * @param legend   the same in three groups
     */
    public record Bar(
            String id,
            String heading,
            @Nullable Need need,
            String title,
            String text,
            List<Segment> segments,
            List<Group> legend) {
        public Bar {
            segments = List.copyOf(segments);
            legend = List.copyOf(legend);
        }
    }

    /**
     * The line of votes needed.
     *
     * @param x      {@code 50.12%}
     * @param anchor of its words, which stay within the picture
     */
    public record Need(String x, String anchor, String label) {}

    /**
     * @param paint of the segment
     * @param x     its left edge, {@code 34.34%}
     * @param label its number, empty where it is too narrow for one
     */
    public record Segment(Paint paint, String x, String width, String middle, String label) {}

    public record Group(String heading, List<Count> counts) {
        public Group {
            counts = List.copyOf(counts);
        }
    }

    /** @param note smaller words beneath; empty if there are none */
    public record Count(Paint paint, Icon icon, String label, String note, String number) {}

    /**
     * A stance's fill.
     *
     * @param code  {@code supports}, {@code opposes}, {@code undecided}, {@code not-given} or {@code unknown}
     * @param solid sourced; otherwise hatched
     */
    public record Paint(String code, boolean solid) {
        public boolean unknown() {
            return code.equals("unknown");
        }
    }

    /** @param symbol the shape's id, {@code supports-reported} */
    public record Icon(String code, String symbol) {}

    /**
     * One member.
     *
     * @param sure     {@code reported by callers}, {@code confirmed}, …
     * @param evidence what was told in the last 14 days; null where nothing was
     * @param words    {@code 4 of 5 callers: not decided}
     * @param note     the rest; empty if there is none
     * @param source   of a confirmed position; null for any other
     */
    public record Row(
            Holder holder,
            Icon icon,
            String position,
            String sure,
            @Nullable Evidence evidence,
            String words,
            String note,
            @Nullable Source source) {}

    /**
     * @param shown {@code R · FR-2}
     * @param seat  {@code FR-2}
     */
    public record Holder(String name, String shown, String seat) {}

    /**
     * Where a confirmed position comes from.
     *
     * @param text {@code public statement, November 24, 2026}
     * @param link where it is to be read; null where it is nowhere
     */
    public record Source(String text, @Nullable String link) {}

    /** What callers heard, as a picture. */
    public sealed interface Evidence {
        /** Each caller is a mark: under ten answers a share would say more than is known. */
        record Dots(List<Dot> dots) implements Evidence {
            public Dots {
                dots = List.copyOf(dots);
            }
        }

        /** From ten on: the share, and the range it could lie in. */
        record Interval(String code, int x, int width, int dot) implements Evidence {}
    }

    public record Dot(String code, int x) {}

    /**
     * @param width of the bar, {@code 84.1%}
     * @param share {@code 84 % of the step before}; empty for the first and where there is none
     */
    public record Step(String label, String number, String width, String share) {}
}
