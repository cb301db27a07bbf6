package org.patchthrough.script.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchthrough.script.ScriptDocument;

/**
 * Scripts as campaign writers write them, read and written. What the reader makes of a text is a guess, and meant to be looked
 * at: what it has not used it tells by line.
 */
public final class ScriptText {
    /** The longest script we know has five hundred words; this is twenty times as much. */
    public static final int MAX_BYTES = 65_536;

    /** What UTF-8 looks like to who takes it for Windows' letters: some of its letters are damaged, not all of another kind. */
    private static final Pattern DAMAGED = Pattern.compile("â€|Ã[\\x{80}-\\x{BF}]|Â[\\x{A0}-\\x{BF}]");

    private ScriptText() {}

    /**
     * What a file holds: UTF-8, UTF-16 where it says so, else the letters of Windows, in which word processors save plain text.
     * Empty where it is none of these.
     */
    public static Optional<String> decode(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, Charset.forName("windows-1252"))
                        .filter(text -> !DAMAGED.matcher(text).find()))
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Never throws, whatever the text holds; it takes as much time as the text is long. */
    public static ParsedScript read(String text) {
        return ScriptTextParser.read(text);
    }

    /**
     * A text that reads as the same document, where that came from {@link #read}: its branches keep their labels, not their
     * ids.
     */
    public static String write(ScriptDocument document) {
        return ScriptTextWriter.write(document);
    }
}
