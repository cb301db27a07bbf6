package org.patchthrough.web.page;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.patchthrough.call.Language;
import org.patchthrough.prompts.PromptCatalog;

/** What pages say in one language: the sentences of {@code pages/en.properties} and its like. */
public final class PageMessages implements LocalizationSupport {
    private static final Map<Language, PageMessages> ALL =
            Map.of(Language.ENGLISH, read(Language.ENGLISH), Language.SPANISH, read(Language.SPANISH));

    private final Language language;
    private final Properties sentences;

    private PageMessages(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public static PageMessages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static PageMessages read(Language language) {
        return new PageMessages(language, PromptCatalog.load("/pages/" + language.code() + ".properties"));
    }

    public Language language() {
        return language;
    }

    /** {@code en}, as HTML names it. */
    public String code() {
        return language.code();
    }

    public Locale locale() {
        return switch (language) {
            case ENGLISH -> Locale.US;
            case SPANISH -> Locale.of("es", "US");
        };
    }

    /** A count with its thousands set apart. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** The language that the page can be switched to. */
    public Language other() {
        return language.other();
    }

    /**
     * A sentence with its values filled in; one that begins with a value begins with a capital all the same.
     *
     * @throws IllegalArgumentException for a key that no sentence has
     */
    public String say(String key, Object... values) {
        var said = part(key, values);
        return lookup(key).startsWith("{") ? capital(said) : said;
    }

    /** What stands first on a line, a name with its article for one, begins with a capital. */
    public static String capital(String line) {
        return PromptCatalog.capital(line);
    }

    /** The same in the midst of a sentence: it begins as its value does. */
    public String part(String key, Object... values) {
        return PromptCatalog.contracted(new MessageFormat(lookup(key), locale()).format(values), language);
    }

    /** A sentence in the middle of which something stands that is more than words: a link, a key of the phone. */
    public Content with(String key, Content... parts) {
        return localize(key, (Object[]) parts);
    }

    @Override
    public String lookup(String key) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return sentence;
    }

    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
