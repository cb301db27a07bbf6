package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage;

/**
 * A campaign's first screen.
 *
 * @param words    for the parts that it shares with the public page
 * @param results  the public page; null where results are not for everybody
 * @param updated  {@code 2:14:05 pm Eastern}
 * @param problems what needs somebody; none where nothing does
 * @param status   what it is and what it can be set to
 * @param now      who is on the line
 * @param open     members whom calls can still tell something of
 */
public record TodayPage(
        ConsoleLayout layout,
        PageMessages words,
        String slug,
        @Nullable String results,
        String heading,
        String updated,
        Status status,
        List<Problem> problems,
        List<ResultsPage.Bar> bars,
        Line now,
        Open open,
        Today today) {
    public TodayPage {
        problems = List.copyOf(problems);
        bars = List.copyOf(bars);
    }

    /**
     * @param text    {@code Open: it takes calls on every door.}
     * @param was     its code, so that whoever presses a button is told where somebody else was quicker
     * @param notice  what has just been done, or why not; null where nothing was
     * @param buttons what it can be set to; none for who may not
     */
    public record Status(String text, String was, @Nullable String notice, List<Button> buttons) {
        public Status {
            buttons = List.copyOf(buttons);
        }
    }

    /** @param sure what is said before it is pressed, where it cannot be undone easily; empty otherwise */
    public record Button(String value, String text, String sure) {}

    /**
     * @param heading what is wrong
     * @param text    what follows from it
     * @param mend    what mends it from here; null where nothing does
     */
    public record Problem(
            String heading, String text, @Nullable Mend mend) {}

    /** @param press it is a button, and not a page to go to */
    public record Mend(String text, String address, boolean press) {}

    /** @param longest  how long somebody has waited
     * @param lastGood when a call last reached an office; empty where none did of late */
    public record Line(String heading, List<Figure> figures, String longest, String lastGood) {
        public Line {
            figures = List.copyOf(figures);
        }
    }

    public record Figure(String label, String number) {}

    public record Open(String heading, List<ResultsPage.Row> rows, int others) {
        public Open {
            rows = List.copyOf(rows);
        }
    }

    /** @param callers {@code 519 different callers have asked} */
    public record Today(String heading, List<ResultsPage.Step> steps, String callers, List<DoorRow> doors) {
        public Today {
            steps = List.copyOf(steps);
            doors = List.copyOf(doors);
        }
    }

    /** @param kind {@code partner}; empty where the name says it */
    public record DoorRow(
            String name, String kind, String requested, String answered, String bridged, String reported) {}
}
