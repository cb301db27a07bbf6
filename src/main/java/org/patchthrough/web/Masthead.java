package org.patchthrough.web;

import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.ResultsVisibility;
import org.patchthrough.web.pages.Chrome;
import org.patchthrough.web.pages.Phrases;

/**
 * What all pages of this service share.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  no real carrier is behind it, and every page says so
 */
public record Masthead(String publicUrl, boolean emulated) {
    /** The name where nobody's campaign is on the page. */
    private static final String SERVICE = "Patchthrough";

    Chrome plain(Phrases words, String title) {
        return new Chrome(
                title, words, SERVICE, "/", null, null, "", null, null, emulated, true, null, null, StaticFiles.ASSETS);
    }

    /** Of the board, which is in English alone. */
    Chrome results(Campaign campaign, String title) {
        return chrome(
                Visit.hosted(campaign, Phrases.in(Language.ENGLISH)), title, null, card(campaign, title), true, null);
    }

    /** Of the page on which a call is asked for. */
    Chrome request(Visit visit, String title, String description) {
        var url = publicUrl + "/c/" + visit.campaign().slug();
        var card = visit.framed() ? null : new Chrome.Card(title, description, url, publicUrl + StaticFiles.CARD);
        return chrome(visit, title, visit.switched(), card, !visit.framed(), null);
    }

    /** Of a page beside it: small print, the script to print. */
    Chrome beside(Visit visit, String title, String path) {
        return chrome(visit, title, visit.switched(path), null, false, null);
    }

    /**
     * Of a page whose address is a secret.
     *
     * @param refresh seconds until a browser without JavaScript asks again; 0 for never
     */
    Chrome call(Visit visit, String link, String title, int refresh) {
        // The address is said, for it may have something behind its hash: then going there again loads nothing.
        var again = refresh == 0 ? null : refresh + ";url=" + visit.call(link, "");
        return chrome(visit, title, visit.switchedCall(link), null, false, again);
    }

    private Chrome.Card card(Campaign campaign, String description) {
        var wording = campaign.version().wording(Language.ENGLISH);
        return new Chrome.Card(
                wording.headline(), description, publicUrl + "/r/" + campaign.slug(), publicUrl + StaticFiles.CARD);
    }

    private Chrome chrome(
            Visit visit,
            String title,
            @Nullable String other,
            Chrome.@Nullable Card card,
            boolean listed,
            @Nullable String refresh) {
        var campaign = visit.campaign();
        var open = campaign.version().rules().results() == ResultsVisibility.PUBLIC;
        var organization = campaign.version().organization().name();
        return new Chrome(
                title + " · " + organization,
                visit.words(),
                organization,
                visit.home(),
                open ? "/r/" + campaign.slug() : null,
                "/c/" + campaign.slug(),
                visit.chosen() || visit.framed() ? "?lang=" + visit.words().code() : "",
                other,
                card,
                emulated,
                listed,
                refresh,
                visit.frame(),
                StaticFiles.ASSETS);
    }
}
