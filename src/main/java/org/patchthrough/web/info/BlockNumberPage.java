package org.patchthrough.web.info;

import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.Layout;

/**
 * Where a number is put out of our reach for good.
 *
 * @param done    what has been done; null before
 * @param detail  what that means
 * @param wrong   what is the matter with the number; null if nothing
 * @param form    null once it is done
 */
public record BlockNumberPage(
        Layout layout,
        @Nullable String done,
        String detail,
        @Nullable String wrong,
        @Nullable Form form) {

    /** @param token binds the form to this page */
    public record Form(String action, String token, String phone) {}
}
