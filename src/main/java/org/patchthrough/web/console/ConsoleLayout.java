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
 * @param campaign whose page it is; null for none
 * @param emulated no real carrier is behind it
 */
public record ConsoleLayout(
        String title,
        @Nullable String person,
        String token,
        List<Link> links,
        @Nullable Sections campaign,
        boolean emulated) {
    public ConsoleLayout {
        links = List.copyOf(links);
    }

    ConsoleLayout of(String name, String address, List<Link> sections) {
        return new ConsoleLayout(title, person, token, links, new Sections(name, address, sections), emulated);
    }

    /** @param here this page is it */
    public record Link(String address, String text, boolean here) {}

    /** @param address of its first screen */
    public record Sections(String name, String address, List<Link> links) {
        public Sections {
            links = List.copyOf(links);
        }
    }
}
