package org.patchthrough.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title        of the window; says the finding where there is one
 * @param organization who speaks; the service's own name where nobody does
 * @param home         where that name leads
 * @param results      where the board is, null where it is not for everybody
 * @param emulated     no phone rings here, so no figure is real, and each page says so
 * @param unlisted     search engines should not know this page
 * @param refresh      seconds until a browser without JavaScript asks again, 0 for never
 * @param assets       addresses of style and script
 */
public record Chrome(
        String title,
        String organization,
        String home,
        @Nullable String results,
        boolean emulated,
        boolean unlisted,
        int refresh,
        Assets assets) {

    /**
     * Addresses that change with their content, so that browsers may keep what they point to for a year.
     *
     * @param script the call page's; the other pages have none
     */
    public record Assets(String style, String font, String icon, String script) {}
}
