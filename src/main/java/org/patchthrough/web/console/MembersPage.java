package org.patchthrough.web.console;

import java.util.List;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage;

/**
 * Members whom a campaign calls, or of whom something is known.
 *
 * @param heading {@code 12 of 35 members}
 * @param query   the filters as they stand in the address, for the same as a table
 * @param enters  the reader may enter what they said
 * @param tiles   every member as one tile, by state
 */
public record MembersPage(
        ConsoleLayout layout,
        PageMessages words,
        String slug,
        String heading,
        String query,
        boolean enters,
        Filters filters,
        List<State> tiles,
        List<ResultsPage.Row> rows) {
    public MembersPage {
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
    }

    public record Filters(List<Choice> chambers, List<Choice> states, List<Choice> positions) {
        public Filters {
            chambers = List.copyOf(chambers);
            states = List.copyOf(states);
            positions = List.copyOf(positions);
        }
    }

    public record Choice(String code, String text, boolean chosen) {}

    /** @param name two letters */
    public record State(String name, List<ResultsPage.Row> members) {
        public State {
            members = List.copyOf(members);
        }
    }
}
