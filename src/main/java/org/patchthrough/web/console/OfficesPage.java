package org.patchthrough.web.console;

import java.util.List;

/**
 * When offices are reached, and which are not.
 *
 * @param states to choose from, with what is chosen
 */
public record OfficesPage(
        ConsoleLayout layout,
        String slug,
        String query,
        HeatGrid grid,
        List<MembersPage.Choice> states,
        List<Row> rows) {
    public OfficesPage {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /**
     * @param office  its town
     * @param problem what may be wrong with it; empty for nothing
     */
    public record Row(
            String seat,
            String member,
            String office,
            String rings,
            String person,
            String voicemail,
            String busy,
            String noAnswer,
            String problem) {}
}
