package org.patchthrough.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title   of the window; says the finding where there is one
 * @param words   the page's language
 * @param site    whose page it is
 * @param other   the same page in the other language; null where there is none
 * @param card    what is shown where somebody shares the page; null where it is nobody else's
 * @param listed  search engines may know this page
 * @param refresh when and what a browser without JavaScript asks again: {@code 5;url=/call/…}; null for never
 * @param frame   the page stands within another's; null where it has a window of its own
 */
public record Layout(
        String title,
        PageMessages words,
        Site site,
        @Nullable String other,
        @Nullable Card card,
        boolean listed,
        @Nullable String refresh,
        @Nullable Frame frame) {

    /**
     * What stands at the head and the foot of every page of one campaign.
     *
     * @param organization who speaks; the service's own name where nobody does
     * @param home         where that name leads
     * @param results      where the board is, null where it is not for everybody
     * @param campaign     address below which the campaign's small print is; null where the page belongs to none
     * @param query        what follows those addresses, so that they keep a chosen language; empty if none is
     * @param emulated     no phone rings here, so no figure is real, and each page says so
     * @param phone        address of the phone that takes their place; null where there is none
     */
    public record Site(
            String organization,
            String home,
            @Nullable String results,
            @Nullable String campaign,
            String query,
            boolean emulated,
            @Nullable String phone) {}

    /**
     * What a link to a page looks like elsewhere (Open Graph).
     *
     * @param url   the page's own address, whole
     * @param image address of the picture, whole
     */
    public record Card(String title, String description, String url, String image) {}

    /**
     * Of a page within a partner's page.
     *
     * @param theme address of the partner's colors; null for ours
     * @param scheme {@code light} or {@code dark} where the theme is one of them; null to follow the reader
     * @param name  whose name stands at its head; empty for nobody's
     */
    public record Frame(@Nullable String theme, @Nullable String scheme, String name) {}
}
