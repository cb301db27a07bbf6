package org.patchthrough.script;

/**
 * Scripts as campaign writers write them, read and written. What the reader makes of a text is a guess, and meant to be looked
 * at: what it has not used it tells by line.
 */
public final class ScriptText {
    /** The longest script we know has five hundred words; this is a hundred times as much. */
    public static final int MOST_BYTES = 262_144;

    private ScriptText() {}

    /** Never throws, whatever the text holds; it takes as much time as the text is long. */
    public static Parsed read(String text) {
        return TextReader.read(text);
    }

    /** A text that reads as the same document, where that came from {@link #read}: its branches keep their labels, not their ids. */
    public static String write(Document document) {
        return TextWriter.write(document);
    }
}
