package org.patchthrough.web.pages;

import java.util.List;

/** Something to read: small print, the prompts. */
public record InfoPage(Layout layout, String heading, String lead, List<Part> parts) {
    public InfoPage {
        parts = List.copyOf(parts);
    }

    public record Part(String heading, String text) {}
}
