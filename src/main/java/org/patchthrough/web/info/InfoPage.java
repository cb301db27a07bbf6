package org.patchthrough.web.info;

import java.util.List;
import org.patchthrough.web.page.Layout;

/** Something to read: small print, the prompts. */
public record InfoPage(Layout layout, String heading, String lead, List<Part> parts) {
    public InfoPage {
        parts = List.copyOf(parts);
    }

    public record Part(String heading, String text) {}
}
