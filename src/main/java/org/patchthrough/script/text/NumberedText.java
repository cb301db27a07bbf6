package org.patchthrough.script.text;

/**
 * Some text, and where it stands.
 *
 * @param line in the text that was read, from 1
 */
public record NumberedText(int line, String text) {
    /** As it was written. */
    static NumberedText of(TextLine row) {
        return new NumberedText(row.line(), row.raw());
    }
}
