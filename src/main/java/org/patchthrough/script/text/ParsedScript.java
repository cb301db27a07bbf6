package org.patchthrough.script.text;

import java.util.List;
import org.patchthrough.script.PlaceholderOccurrence;
import org.patchthrough.script.ScriptDocument;

/**
 * What came of reading a text.
 *
 * @param placeholders once an occurrence, in the order of the lines, wherever in the document they stand
 * @param unused       lines that are no part of the document, as they were written: nothing is dropped without a word
 * @param passages     every text of the document and the line where it begins, so that what is wrong with it can be shown
 */
public record ParsedScript(
        ScriptDocument document,
        List<PlaceholderOccurrence> placeholders,
        List<NumberedText> unused,
        List<NumberedText> passages) {
    public ParsedScript {
        placeholders = List.copyOf(placeholders);
        unused = List.copyOf(unused);
        passages = List.copyOf(passages);
    }

    /** The line on which a text of the document begins; 0 where it has no such text. */
    public int lineOf(String text) {
        return passages.stream()
                .filter(passage -> passage.text().equals(text))
                .findFirst()
                .map(NumberedText::line)
                .orElse(0);
    }
}
