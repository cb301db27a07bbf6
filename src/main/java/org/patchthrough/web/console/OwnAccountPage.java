package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may change of their own account.
 *
 * @param notice   what has just been done, or why not; null where nothing was
 * @param role     {@code viewer}
 * @param factor   the second factor is on
 * @param password they have one; a demo's owner has none
 * @param key      offered to their app; null where it is on
 * @param picture  of the same: an SVG path and the side of its square
 * @param sessions where they are signed in
 */
public record OwnAccountPage(
        ConsoleLayout layout,
        @Nullable String notice,
        String email,
        String role,
        boolean factor,
        boolean password,
        @Nullable String key,
        @Nullable Picture picture,
        List<Signed> sessions) {
    public OwnAccountPage {
        sessions = List.copyOf(sessions);
    }

    /** @param path of the black squares, one unit each */
    public record Picture(String path, int side) {}

    /** @param self the reader's own */
    public record Signed(String id, String agent, String seen, boolean self) {}
}
