package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage;

/**
 * One member: what is known, what was entered, what callers told day by day.
 *
 * @param notice why an entry was not taken; null where none was or it was
 * @param snapshot of the directory that this was read from, so that nobody writes over another's correction
 * @param waiting how many of their constituents have called, and not got through yet
 * @param form   to enter a position; null for who may not
 */
public record MemberPage(
        ConsoleLayout layout,
        PageMessages words,
        String slug,
        ResultsPage.Row row,
        @Nullable String notice,
        @Nullable Form form,
        List<Entered> history,
        HeatGrid grid,
        List<OfficeRow> offices,
        int snapshot,
        String waiting,
        List<Day> days) {
    public MemberPage {
        history = List.copyOf(history);
        offices = List.copyOf(offices);
        days = List.copyOf(days);
    }

    /**
     * @param id      for a form; empty for who may not correct it
     * @param hours   {@code open until 5 pm Eastern}
     * @param problem what may be wrong with it; empty for nothing
     */
    public record OfficeRow(String id, String city, String phone, String hours, String rings, String problem) {}

    /**
     * As it was typed, or empty.
     *
     * @param was   the entry that stands, so that nobody writes over another's
     * @param today the last day that can be chosen, ISO 8601
     */
    public record Form(
            long was,
            List<Choice> positions,
            List<Choice> sources,
            String link,
            String on,
            String today,
            boolean stands) {
        public Form {
            positions = List.copyOf(positions);
            sources = List.copyOf(sources);
        }
    }

    public record Choice(String code, String text, boolean chosen) {}

    /** @param link where it is to be read; null where it is nowhere */
    public record Entered(
            String at, String by, String what, @Nullable String link) {}

    public record Day(String day, String told) {}
}
