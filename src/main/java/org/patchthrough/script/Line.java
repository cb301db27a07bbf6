package org.patchthrough.script;

/**
 * Some text, and where it stands.
 *
 * @param line in the text that was read, from 1
 */
public record Line(int line, String text) {
    /** As it was written. */
    static Line of(Row row) {
        return new Line(row.line(), row.raw());
    }
}
