package org.patchthrough.prompts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;

/** The sentences of all languages, with their placeholders. */
public final class PromptCatalog {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** A pace that suits old and young alike. */
    private static final int WORDS_A_MINUTE = 150;
    /** The same meaning takes fewer words in Spanish, each of more syllables. */
    private static final double SPANISH_IS_LONGER = 1.15;

    /** Spanish joins these two before a masculine title; a town such as El Paso keeps its own article. */
    private static final Pattern UNCONTRACTED = Pattern.compile("\\b([Dd]e|[Aa]) el(?= )");

    private final Map<Language, Map<Prompt, String>> sentences = new EnumMap<>(Language.class);

    /**
     * Reads them from the files beside this class's jar, {@code prompts/en.properties} and its like.
     *
     * @throws IllegalStateException if a file or a sentence is missing, naming all that are
     */
    public PromptCatalog() {
        var missing = new ArrayList<String>();
        for (var language : Language.values()) {
            sentences.put(language, read(language, missing));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no words for " + String.join(", ", missing));
        }
    }

    private static Map<Prompt, String> read(Language language, List<String> missing) {
        var file = file(language);
        var properties = load(file);
        var read = new EnumMap<Prompt, String>(Prompt.class);
        for (var prompt : Prompt.values()) {
            var sentence = properties.getProperty(prompt.key(), "").strip();
            if (sentence.isEmpty()) {
                missing.add(prompt.key() + " in " + file);
            }
            read.put(prompt, sentence);
        }
        return read;
    }

    static String file(Language language) {
        return "/prompts/" + language.code() + ".properties";
    }

    /** A file of sentences beside this class's jar, in UTF-8. */
    public static Properties load(String file) {
        try (var in = PromptCatalog.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A prompt's sentence as it stands in the file, its placeholders unfilled. */
    public String sentence(Prompt prompt, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(sentences.get(language)).get(prompt));
    }

    /**
     * The line as it is spoken.
     *
     * @throws IllegalArgumentException if the sentence asks for a value that the line does not bring
     */
    public String say(Utterance utterance) {
        var sentence = sentence(utterance.prompt(), utterance.language());
        var filled = PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            var value = utterance.values().get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("%s asks for {%s}, and the line brings only %s"
                        .formatted(
                                utterance.prompt().key(),
                                found.group(1),
                                utterance.values().keySet()));
            }
            return Matcher.quoteReplacement(value);
        });
        return contracted(filled, utterance.language());
    }

    /** A filled sentence in which Spanish's "de el" and "a el" have become one word. */
    public static String contracted(String filled, Language language) {
        return switch (language) {
            case ENGLISH -> filled;
            case SPANISH -> UNCONTRACTED.matcher(filled).replaceAll(found -> found.group(1) + "l");
        };
    }

    /** A sentence that begins with a filled-in name begins with a capital. */
    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** How long a line takes to say, at the normal pace. */
    public Duration length(Utterance utterance) {
        return length(say(utterance), utterance.language());
    }

    /** How long any words take to say, at the normal pace. */
    public static Duration length(String words, Language language) {
        long count = Pattern.compile("\\s+")
                .splitAsStream(words.strip())
                .filter(word -> !word.isEmpty())
                .count();
        double longer = switch (language) {
            case ENGLISH -> 1;
            case SPANISH -> SPANISH_IS_LONGER;
        };
        return Duration.ofMillis(Math.round(count * 60_000.0 / WORDS_A_MINUTE * longer));
    }
}
