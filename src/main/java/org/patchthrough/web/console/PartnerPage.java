package org.patchthrough.web.console;

import java.util.List;

/**
 * What a partner's own callers did. Figures under five are not told, so that nobody is found out.
 *
 * @param heading {@code Readers of Millbrook}
 */
public record PartnerPage(ConsoleLayout layout, String heading, String campaign, List<Row> rows) {
    public PartnerPage {
        rows = List.copyOf(rows);
    }

    /** @param number {@code fewer than 5} below that */
    public record Row(String label, String number) {}
}
