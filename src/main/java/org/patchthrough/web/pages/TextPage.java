package org.patchthrough.web.pages;

import java.util.List;

/** Something to read: small print, the prompts. */
public record TextPage(Chrome chrome, String heading, String lead, List<Part> parts) {
    public TextPage {
        parts = List.copyOf(parts);
    }

    public record Part(String heading, String text) {}
}
