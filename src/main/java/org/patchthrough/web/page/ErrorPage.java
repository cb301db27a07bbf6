package org.patchthrough.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A page for what cannot be shown, with a way on.
 *
 * @param action what the way on is called; null where there is none
 * @param href   where it leads
 */
public record ErrorPage(
        Layout layout,
        String heading,
        String sentence,
        @Nullable String action,
        @Nullable String href) {}
