package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Placeholder;
import org.patchthrough.script.PlaceholderOccurrence;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.Turn;

/** A text of the document while it is being read: the lines of which it is made. */
public final class TextBuilder {
    private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    /** Null for what nobody says. */
    final @Nullable Speaker speaker;

    /** Whether a speaker's name stood before it. */
    final boolean tagged;
    /** How many blank lines stood before it. */
    final int gap;

    final TextLine row;
    private final List<NumberedText> chunks = new ArrayList<>();
    private boolean literal;

    TextBuilder(@Nullable Speaker speaker, boolean tagged, int gap, TextLine row) {
        this.speaker = speaker;
        this.tagged = tagged;
        this.gap = gap;
        this.row = row;
    }

    TextBuilder add(TextLine next, String text) {
        if (!text.isBlank()) {
            chunks.add(new NumberedText(next.line(), text.strip()));
            literal |= next.look() == TextLine.Look.LITERAL;
        }
        return this;
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** On one line; quotation marks around the whole, or around each line, say no more than that it is spoken. */
    public String text() {
        var lines = chunks.stream().map(NumberedText::text).toList();
        var text = String.join(" ", lines);
        if (speaker == null || literal) {
            return text;
        }
        boolean eachQuoted = lines.stream()
                .allMatch(line ->
                        !unquoted(line).equals(line) || ASIDE.matcher(line).matches());
        return eachQuoted
                ? String.join(" ", lines.stream().map(TextBuilder::unquoted).toList())
                : unquoted(text);
    }

    private static String unquoted(String text) {
        var quoted = QUOTED.matcher(text);
        return quoted.matches() && !quoted.group(1).isBlank() ? quoted.group(1).strip() : text;
    }

    public Turn turn() {
        return new Turn(speaker == null ? Speaker.CALLER : speaker, text());
    }

    NumberedText passage() {
        return new NumberedText(
                chunks.isEmpty() ? row.line() : chunks.getFirst().line(), text());
    }

    List<PlaceholderOccurrence> placeholders() {
        var whole = String.join(" ", chunks.stream().map(NumberedText::text).toList());
        return Placeholder.spots(whole).stream()
                .map(spot -> new PlaceholderOccurrence(spot.placeholder(), lineAt(spot.from())))
                .toList();
    }

    private int lineAt(int from) {
        int end = 0;
        for (var chunk : chunks) {
            end += chunk.text().length() + 1;
            if (from < end) {
                return chunk.line();
            }
        }
        return row.line();
    }
}
