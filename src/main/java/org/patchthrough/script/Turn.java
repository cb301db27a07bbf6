package org.patchthrough.script;

import java.util.List;

/**
 * What one of the two says before the other speaks.
 *
 * @param text as written, placeholders and all
 */
public record Turn(Speaker speaker, String text) {
    public Turn {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a turn has words");
        }
    }

    /** In the order in which they stand; one that stands twice is listed twice. */
    public List<Placeholder> placeholders() {
        return Placeholder.in(text);
    }

    /**
     * With its placeholders filled in; those that nobody can fill stay as they are.
     *
     * @param memberNamed the member's full name has been said before
     */
    public Turn filled(PlaceholderValues fill, boolean memberNamed) {
        return new Turn(speaker, new PlaceholderFiller(fill, memberNamed).of(text));
    }

    boolean names(PlaceholderMeaning means) {
        return placeholders().stream().anyMatch(placeholder -> placeholder.means() == means);
    }
}
