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
 * @param updated  {@code Vote on Thursday, December 3: 2 days left. Updated 2:14:05 pm Eastern}
 * @param problems what needs somebody; none where nothing does
 * @param status   what it is and what it can be set to
 * @param moved    who moved since yesterday; empty where nobody did
 * @param work     whom calls can still tell something of
 * @param trend    callers day by day
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
        String moved,
        Work work,
        Strip strip,
        FunnelTable funnel,
        Trend trend,
        List<DoorRow> doors) {
    public TodayPage {
        problems = List.copyOf(problems);
        bars = List.copyOf(bars);
        doors = List.copyOf(doors);
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

    /**
     * Members whom calls can still tell something of, those who can be reached now and have most callers waiting first.
     *
     * @param heading {@code 84 open members can be reached now}
     * @param others  that are not in the list
     * @param text    for partners to send on; empty where nobody is open
     */
    public record Work(String heading, List<WorkRow> rows, int others, String text) {
        public Work {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param office  {@code open until 5 pm Eastern}
     * @param waiting callers of theirs who have not got through yet
     */
    public record WorkRow(ResultsPage.Row member, String office, String waiting) {}

    /** @param kind {@code partner}; empty where the name says it */
    public record DoorRow(
            String name, String kind, String requested, String answered, String bridged, String reported) {}
}
