package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed, day by day, the newest first.
 *
 * @param notice why a note was not taken; null where none was or it was
 * @param notes  the reader may make some
 */
public record ChangesPage(
        ConsoleLayout layout,
        String slug,
        String query,
        String heading,
        List<MembersPage.Choice> spans,
        @Nullable String notice,
        boolean notes,
        List<Day> days) {
    public ChangesPage {
        spans = List.copyOf(spans);
        days = List.copyOf(days);
    }

    /** @param events what was done or noted that day */
    public record Day(String day, List<String> events, List<Move> moves) {
        public Day {
            events = List.copyOf(events);
            moves = List.copyOf(moves);
        }
    }

    /** @param by who entered it; empty where callers moved it, or time did */
    public record Move(String seat, String member, String before, String after, String by) {}
}
