package org.patchthrough.prompts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import org.patchthrough.call.Language;

/** The texts of all languages, with their placeholders. */
public final class TextWords {
    /** What two segments hold, in signs of the GSM alphabet. */
    public static final int MOST = 306;

    private final Map<Language, Map<Template, String>> sentences = new EnumMap<>(Language.class);

    /**
     * Reads them from the files beside this class's jar, {@code texts/en.properties} and its like.
     *
     * @throws IllegalStateException if a file or a sentence is missing, naming all that are
     */
    public TextWords() {
        var missing = new ArrayList<String>();
        for (var language : Language.values()) {
            var file = "/texts/" + language.code() + ".properties";
            var properties = Words.load(file);
            var read = new EnumMap<Template, String>(Template.class);
            for (var template : Template.values()) {
                var sentence = properties.getProperty(template.key(), "").strip();
                if (sentence.isEmpty()) {
                    missing.add(template.key() + " in " + file);
                }
                read.put(template, sentence);
            }
            sentences.put(language, read);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no words for " + String.join(", ", missing));
        }
    }

    /** A text's sentence as it stands in the file, its placeholders unfilled. */
    public String sentence(Template template, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sentences.get(language)).get(template));
    }

    /**
     * The text as it is sent: filled, in the alphabet of texts, and with those of its clauses for which there is room.
     *
     * @throws IllegalArgumentException if it asks for a value that it does not bring, or cannot be sent for a sign or its length
     */
    public String write(Text text) {
        var written = filled(text.template(), text);
        for (var clause : text.more()) {
            var longer = written + " " + filled(clause, text);
            written = Gsm.length(longer) <= MOST ? longer : written;
        }
        check(text, written);
        return written;
    }

    /** The room that a text takes when it is filled, without its clauses; it may be more than can be sent. */
    public int length(Text text) {
        return Gsm.length(filled(text.template(), text));
    }

    private static void check(Text text, String written) {
        var refused = Gsm.refused(written);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s cannot be sent: it holds %s".formatted(text.template().key(), refused));
        }
        int length = Gsm.length(written);
        if (length > MOST) {
            throw new IllegalArgumentException("%s has %d signs when it is filled, and two segments hold %d"
                    .formatted(text.template().key(), length, MOST));
        }
    }

    private String filled(Template template, Text text) {
        var values = new HashMap<>(text.values());
        values.put("choices", choices(text));
        return Gsm.fold(Words.capital(Words.contracted(fill(template, text.language(), values), text.language())));
    }

    private String choices(Text text) {
        var choices = new StringJoiner(", ");
        for (int i = 0; i < text.choices().size(); i++) {
            var letter = String.valueOf((char) ('A' + i));
            choices.add(fill(
                    Template.CHOICE,
                    text.language(),
                    Map.of("letter", letter, "who", text.choices().get(i))));
        }
        return choices.toString();
    }

    private String fill(Template template, Language language, Map<String, String> values) {
        return Words.PLACEHOLDER.matcher(sentence(template, language)).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("%s asks for {%s}, and the text brings only %s"
                        .formatted(template.key(), found.group(1), List.copyOf(values.keySet())));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
