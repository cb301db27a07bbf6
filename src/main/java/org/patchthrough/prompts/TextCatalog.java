package org.patchthrough.prompts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.patchthrough.call.Language;

/** The texts of all languages, with their placeholders. */
public final class TextCatalog {
    /** What two segments hold, in signs of the GSM alphabet. */
    public static final int MAX = 306;

    private final Map<Language, Map<TextTemplate, String>> sentences =
            PromptCatalog.read("texts", TextTemplate.class, TextTemplate::key);

    /** A text's sentence as it stands in the file, its placeholders unfilled. */
    public String sentence(TextTemplate template, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sentences.get(language)).get(template));
    }

    /**
     * The text as it is sent: filled, in the alphabet of texts, and with those of its clauses for which there is room.
     *
     * @throws IllegalArgumentException if it asks for a value that it does not bring, or cannot be sent for a sign or its
     *     length
     */
    public String write(TemplatedText text) {
        var written = filled(text.template(), text);
        for (var clause : text.more()) {
            var longer = written + " " + filled(clause, text);
            written = GsmAlphabet.length(longer) <= MAX ? longer : written;
        }
        check(text, written);
        return written;
    }

    /** The room that a text takes when it is filled, without its clauses; it may be more than can be sent. */
    public int length(TemplatedText text) {
        return GsmAlphabet.length(filled(text.template(), text));
    }

    private static void check(TemplatedText text, String written) {
        var refused = GsmAlphabet.refused(written);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s cannot be sent: it holds %s".formatted(text.template().key(), refused));
        }
        int length = GsmAlphabet.length(written);
        if (length > MAX) {
            throw new IllegalArgumentException("%s has %d characters when it is filled, and two segments hold %d"
                    .formatted(text.template().key(), length, MAX));
        }
    }

    private String filled(TextTemplate template, TemplatedText text) {
        var values = new HashMap<>(text.values());
        values.put("choices", choices(text));
        return GsmAlphabet.fold(PromptCatalog.capital(
                PromptCatalog.contracted(fill(template, text.language(), values), text.language())));
    }

    private String choices(TemplatedText text) {
        var choices = new StringJoiner(", ");
        for (int i = 0; i < text.choices().size(); i++) {
            var letter = String.valueOf((char) ('A' + i));
            choices.add(fill(
                    TextTemplate.CHOICE,
                    text.language(),
                    Map.of("letter", letter, "who", text.choices().get(i))));
        }
        return choices.toString();
    }

    private String fill(TextTemplate template, Language language, Map<String, String> values) {
        return PromptCatalog.fill(template.key(), sentence(template, language), values);
    }
}
