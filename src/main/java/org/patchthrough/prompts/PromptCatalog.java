package org.patchthrough.prompts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;

/** The sentences of all languages, with their placeholders. */
public final class PromptCatalog {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** A pace that suits old and young alike. */
    private static final int WORDS_A_MINUTE = 150;
    /** The same meaning takes fewer words in Spanish, each of more syllables. */
    private static final double SPANISH_IS_LONGER = 1.15;

    /** Spanish joins these two before a masculine title; a town such as El Paso keeps its own article. */
    private static final Pattern UNCONTRACTED = Pattern.compile("\\b([Dd]e|[Aa]) el(?= )");

    private final Map<Language, Map<Prompt, String>> sentences = read("prompts", Prompt.class, Prompt::key);

    /**
     * All sentences of a kind, from the files beside this class's jar, {@code prompts/en.properties} and its like.
     *
     * @throws IllegalStateException if a file or a sentence is missing, naming all that are
     */
    static <S extends Enum<S>> Map<Language, Map<S, String>> read(
            String folder, Class<S> kind, Function<S, String> key) {
        var sentences = new EnumMap<Language, Map<S, String>>(Language.class);
        var missing = new ArrayList<String>();
        for (var language : Language.values()) {
            var file = "/" + folder + "/" + language.code() + ".properties";
            var properties = load(file);
            var read = new EnumMap<S, String>(kind);
            for (var each : kind.getEnumConstants()) {
                var sentence = properties.getProperty(key.apply(each), "").strip();
                if (sentence.isEmpty()) {
                    missing.add(key.apply(each) + " in " + file);
                }
                read.put(each, sentence);
            }
            sentences.put(language, read);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no words for " + String.join(", ", missing));
        }
        return sentences;
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
        var filled = fill(utterance.prompt().key(), sentence, utterance.values());
        return contracted(filled, utterance.language());
    }

    /** @param key of the sentence, for whoever has to find out why a value is missing */
    static String fill(String key, String sentence, Map<String, String> values) {
        return PLACEHOLDER.matcher(sentence).replaceAll(found -> {
            var value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("%s asks for {%s}, and the line brings only %s"
                        .formatted(key, found.group(1), values.keySet()));
            }
            return Matcher.quoteReplacement(value);
        });
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
