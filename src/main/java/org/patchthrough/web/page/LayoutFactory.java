package org.patchthrough.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What all pages of this service share.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  no real carrier is behind it, and every page says so
 * @param phone     address of the emulator's phone; null where there is none
 */
public record LayoutFactory(
        String publicUrl, boolean emulated, @Nullable String phone) {
    /** The name where nobody's campaign is on the page. */
    private static final String SERVICE = "Patchthrough";

    public Layout plain(PageMessages words, String title) {
        var site = new Layout.Site(SERVICE, "/", null, null, "", emulated, phone);
        return new Layout(title, words, site, null, null, true, null, null);
    }

    /** Of where members stand. */
    public Layout results(PageContext context, String title) {
        var card = card(
                context.wording().page().headline(),
                title,
                "/r/" + context.campaign().slug());
        return chrome(context, title, context.switchedResults(), card, true, null);
    }

    /** Of the page on which a call is asked for. */
    public Layout request(PageContext context, String title, String description) {
        var card = context.framed()
                ? null
                : card(title, description, "/c/" + context.campaign().slug());
        return chrome(context, title, context.switched(""), card, !context.framed(), null);
    }

    /** Of a page beside it: small print, the script to print. */
    public Layout beside(PageContext context, String title, String path) {
        return chrome(context, title, context.switched(path), null, false, null);
    }

    /**
     * Of a page whose address is a secret.
     *
     * @param refresh seconds until a browser without JavaScript asks again; 0 for never
     */
    public Layout call(PageContext context, String link, String title, int refresh) {
        // The address is said, for it may have something behind its hash: then going there again loads nothing.
        var again = refresh == 0 ? null : refresh + ";url=" + context.call(link, "");
        return chrome(context, title, context.switchedCall(link), null, false, again);
    }

    private Layout.Card card(String title, String description, String path) {
        return new Layout.Card(title, description, publicUrl + path, publicUrl + StaticFiles.CARD);
    }

    private Layout chrome(
            PageContext context,
            String title,
            @Nullable String other,
            Layout.@Nullable Card card,
            boolean listed,
            @Nullable String refresh) {
        var campaign = context.campaign();
        var organization = campaign.version().organization().name();
        var site = new Layout.Site(
                organization,
                context.home(),
                campaign.resultsPublic() ? context.results() : null,
                "/c/" + campaign.slug(),
                context.chosen() || context.framed()
                        ? "?lang=" + context.words().code()
                        : "",
                emulated,
                phone);
        var whole = title + " · " + organization;
        return new Layout(whole, context.words(), site, other, card, listed, refresh, context.frame());
    }
}
