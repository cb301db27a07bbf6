package org.patchthrough.web.console;

import java.util.List;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage;

/** All members whom a campaign calls, or of whom something is known. */
public record MembersPage(
        ConsoleLayout layout, PageMessages words, String slug, String campaign, List<ResultsPage.Row> rows) {
    public MembersPage {
        rows = List.copyOf(rows);
    }
}
