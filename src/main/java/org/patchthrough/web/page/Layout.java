package org.patchthrough.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title        of the window; says the finding where there is one
 * @param words        the page's language
 * @param organization who speaks; the service's own name where nobody does
 * @param home         where that name leads
 * @param results      where the board is, null where it is not for everybody
 * @param campaign     address below which the campaign's small print is; null where the page belongs to none
 * @param query        what follows those addresses, so that they keep a chosen language; empty if none is
 * @param other        the same page in the other language; null where there is none
 * @param card         what is shown where somebody shares the page; null where it is nobody else's
 * @param emulated     no phone rings here, so no figure is real, and each page says so
 * @param listed       search engines may know this page
 * @param refresh      when and what a browser without JavaScript asks again: {@code 5;url=/call/…}; null for never
 * @param frame        the page stands within another's; null where it has a window of its own
 * @param assets       addresses of style and scripts
 */
public record Layout(
        String title,
        PageMessages words,
        String organization,
        String home,
        @Nullable String results,
        @Nullable String campaign,
        String query,
        @Nullable String other,
        @Nullable Card card,
        boolean emulated,
        boolean listed,
        @Nullable String refresh,
        @Nullable Frame frame,
        Assets assets) {

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

    /**
     * Addresses that change with their content, so that browsers may keep what they point to for a year.
     *
     * @param call  script of a call's page
     * @param form  script of pages with a form
     * @param frame script of a page within another's
     */
    public record Assets(String style, String font, String icon, String call, String form, String frame) {}
}
