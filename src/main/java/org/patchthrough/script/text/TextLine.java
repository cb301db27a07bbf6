package org.patchthrough.script.text;

import java.util.List;
import java.util.Locale;

/**
 * One line of a text, without the marks that only say how it looks.
 *
 * @param line  from 1
 * @param raw   as it was written, for those who look for it
 * @param text  on one line, without marks; empty for what separates others
 * @param cells of a table's row, at least two; else empty
 */
record TextLine(int line, String raw, String text, Look look, List<String> cells) {
    enum Look {
        PLAIN,
        /** An item of a list. */
        ITEM,
        HEADING,
        BOLD,
        /** In parentheses, in brackets or slanted from end to end: more often a direction than speech. */
        ASIDE,
        /** Kept as it stands, for its writer said so. */
        LITERAL,
        BLANK,
        /** A line drawn across the page. */
        RULE
    }

    TextLine {
        cells = List.copyOf(cells);
    }

    TextLine(int line, String raw, String text, Look look) {
        this(line, raw, text, look, List.of());
    }

    /** What is left of a row when its beginning has been understood. */
    TextLine rest(String left) {
        return new TextLine(line, left.strip(), left.strip(), left.isBlank() ? Look.BLANK : Look.PLAIN);
    }

    boolean isEmpty() {
        return look == Look.BLANK || look == Look.RULE;
    }

    /** It stands out from the text around it, as a heading does. */
    boolean standsOut() {
        return look == Look.HEADING || look == Look.BOLD || isShouted();
    }

    /** In capitals, as many headings are. */
    boolean isShouted() {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().filter(Character::isLetter).count() > 1;
    }
}
