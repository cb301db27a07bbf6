package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.KeywordRules;
import org.patchthrough.campaign.version.Keyword;
import org.patchthrough.campaign.version.OptOutResponder;
import org.patchthrough.campaign.version.TextSettings;

/** Reads how the campaign's number takes texts, and the words by which people begin. */
record TextsReader(YamlMapping top) {
    /** What the replies to HELP and STOP have room for. */
    private static final int EMAIL = 40;

    private static final int TERMS = 60;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@([a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Pattern URL = Pattern.compile("https://([a-z0-9-]+\\.)+[a-z]{2,}(/\\S*)?");

    /** Null where the number takes none. */
    @Nullable
    TextSettings read() {
        return top.findMapping("texts", Set.of("answers", "email", "terms"))
                .map(TextsReader::texting)
                .orElse(null);
    }

    private static TextSettings texting(YamlMapping within) {
        return new TextSettings(
                within.choice("answers", List.of(OptOutResponder.values()), OptOutResponder.CARRIER),
                shaped(
                        within,
                        "email",
                        EMAIL,
                        ADDRESS,
                        "Write an address that a person reads, in at most 40 characters."),
                shaped(
                        within,
                        "terms",
                        TERMS,
                        URL,
                        "Write the terms' address from https:// on, in at most 60 characters."));
    }

    private static String shaped(YamlMapping within, String key, int max, Pattern shape, String wanted) {
        var text = within.text(key, max, wanted);
        if (!text.equals(YamlMapping.STAND_IN)
                && text.length() <= max
                && !shape.matcher(text).matches()) {
            within.mistake(key, "\"" + text + "\" is none", wanted);
        }
        return text;
    }

    /**
     * @param spoken the campaign's languages
     * @param taken  other campaigns' words at the same number, with the name of the campaign
     */
    List<Keyword> keywords(Set<Language> spoken, Supplier<Map<String, String>> taken) {
        var within = top.findMapping("keywords", null);
        if (within.isEmpty()) {
            return List.of();
        }
        if (top.find("texts").isEmpty()) {
            top.mistake("keywords", "the number takes no texts", "Write texts, with email and terms, or no keywords.");
        }
        var words = new ArrayList<Keyword>();
        var others = taken.get();
        for (var key : within.get().keys()) {
            var word = key.toUpperCase(Locale.ROOT);
            refuse(within.get(), key, word, words, others);
            words.add(new Keyword(word, language(within.get(), key, spoken)));
        }
        return List.copyOf(words);
    }

    private static void refuse(
            YamlMapping within, String key, String word, List<Keyword> before, Map<String, String> taken) {
        var why = KeywordRules.mistake(word)
                .or(() -> before.stream()
                        .flatMap(other -> KeywordRules.alike(word, other.word()).stream())
                        .findFirst())
                .or(() -> taken.entrySet().stream()
                        .flatMap(other -> KeywordRules.alike(word, other.getKey()).stream()
                                .map(alike -> alike + " of campaign " + other.getValue()))
                        .findFirst());
        why.ifPresent(found -> within.mistake(key, found, KeywordRules.WANTED));
    }

    private static Language language(YamlMapping within, String key, Set<Language> spoken) {
        var wanted = "Use en or es, the language in which the conversation begins.";
        var language = within.needed(
                key,
                wanted,
                text -> Stream.of(Language.values())
                        .filter(one -> one.code().equals(text))
                        .findFirst());
        language.filter(one -> !spoken.contains(one))
                .ifPresent(one -> within.mistake(
                        key,
                        "the campaign says nothing in " + one.code(),
                        "Write what it says under " + one.code() + ", or use another language."));
        return language.orElse(Language.ENGLISH);
    }
}
