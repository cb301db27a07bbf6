package org.patchthrough.web.console;

import java.util.List;

/**
 * Who is on the line, and how far a day's calls got.
 *
 * @param days that can be chosen, the newest first
 */
public record CallsPage(
        ConsoleLayout layout,
        String slug,
        String query,
        Strip strip,
        FunnelTable funnel,
        List<MembersPage.Choice> days) {
    public CallsPage {
        days = List.copyOf(days);
    }
}
