package org.patchthrough.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.Layout;

/** What one can call about here. */
public record HomePage(Layout layout, List<Entry> campaigns) {
    public HomePage {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * One campaign.
     *
     * @param results null where the board is not for everybody
     */
    public record Entry(
            String headline,
            String lead,
            String organization,
            String page,
            @Nullable String results) {}
}
