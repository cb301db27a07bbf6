package org.patchthrough.web;

import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Results;
import org.patchthrough.web.pages.Chrome;

/**
 * What all pages of this service share.
 *
 * @param emulated no real carrier is behind it, and every page says so
 */
public record Frame(boolean emulated) {
    /** The name where nobody's campaign is on the page. */
    private static final String SERVICE = "Patchthrough";

    Chrome plain(String title) {
        return new Chrome(title, SERVICE, "/", null, emulated, false, 0, StaticFiles.ASSETS);
    }

    Chrome campaign(Campaign campaign, String title) {
        return chrome(campaign, title, false, 0);
    }

    /** Of a page whose address is a secret. */
    Chrome call(Campaign campaign, String title, int refresh) {
        return chrome(campaign, title, true, refresh);
    }

    private Chrome chrome(Campaign campaign, String title, boolean unlisted, int refresh) {
        var open = campaign.version().rules().results() == Results.PUBLIC;
        var organization = campaign.version().organization().name();
        return new Chrome(
                title + " · " + organization,
                organization,
                "/c/" + campaign.slug(),
                open ? "/r/" + campaign.slug() : null,
                emulated,
                unlisted,
                refresh,
                StaticFiles.ASSETS);
    }
}
