package org.patchthrough.web.console;

import java.util.List;

/** The campaigns there are. */
public record CampaignsPage(ConsoleLayout layout, List<Entry> campaigns, boolean figures, boolean secondFactorMissing) {
    public CampaignsPage {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * @param status {@code Open}, {@code Paused}, {@code Ended}
     * @param requested calls today
     */
    public record Entry(
            String slug, String name, String organization, String status, String requested, String reported) {}
}
