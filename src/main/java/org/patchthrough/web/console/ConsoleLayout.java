package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the console.
 *
 * @param title    of the window
 * @param person   who is signed in; null where nobody is
 * @param token    what forms carry; empty where nobody is signed in
 * @param links    where else they may go
 * @param emulated no real carrier is behind it
 */
public record ConsoleLayout(String title, @Nullable String person, String token, List<Link> links, boolean emulated) {
    public ConsoleLayout {
        links = List.copyOf(links);
    }

    /** @param here this page is it */
    public record Link(String address, String text, boolean here) {}
}
