package org.patchthrough.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word that an organizer left open: {@code [Member of Congress]}, {@code he/she}, {@code {bill}}, {@code ____}.
 *
 * @param text as written
 */
public record Placeholder(String text, PlaceholderMeaning means) {
    private static final String HOURS = "(?:morning|afternoon|evening|day)";
    private static final String HORAS = "(?:d[ií]as|tardes|noches)";
    private static final String THEIRS = "(?:he|she|they|him|hers|her|them|his|their)";

    /** Pronouns in pairs, in English and Spanish; the first of each decides its case, but for "her". */
    private static final Map<String, Case> PAIRS = Map.ofEntries(
            Map.entry("he", Case.SUBJECT),
            Map.entry("she", Case.SUBJECT),
            Map.entry("s", Case.SUBJECT),
            Map.entry("they", Case.SUBJECT),
            Map.entry("él", Case.SUBJECT),
            Map.entry("ella", Case.SUBJECT),
            Map.entry("him", Case.OBJECT),
            Map.entry("them", Case.OBJECT),
            Map.entry("his", Case.POSSESSIVE),
            Map.entry("hers", Case.POSSESSIVE),
            Map.entry("their", Case.POSSESSIVE));

    private static final Pattern PAIR = Pattern.compile(
            "(?:s/he|\\(s\\)he|" + THEIRS + "(?:(?:\\s?/\\s?|\\s+or\\s+)" + THEIRS + "){1,2}"
                    + "|(?:él|ella)(?:\\s?/\\s?|\\s+o\\s+)(?:ella|él))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}<>]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Every count has an end: what is searched may be of any length. */
    private static final Pattern ANY = Pattern.compile(
            "\\bgood\\s+[\\[(]?" + HOURS + "(?:\\s?(?:/|\\||,|\\bor\\b)\\s?(?:good\\s)?" + HOURS + "){1,3}[\\])]?"
                    + "|\\bgood\\s+[\\[{<(](?:time of day|part of (?:the )?day|daypart)[\\]}>)]"
                    + "|\\bbuen[oa]s\\s+[\\[(]?" + HORAS + "(?:\\s?(?:/|,|\\bo\\b)\\s?(?:buen[oa]s\\s)?" + HORAS
                    + "){1,3}[\\])]?"
                    + "|\\[[^\\[\\]]{0,200}\\]|\\{\\{?[^{}]{1,60}\\}\\}?|<<[^<>]{1,60}>>|<[\\p{L}_][^<>@:=\"]{0,60}>"
                    + "|_{2,}(?:\\([^()]{1,60}\\)\\s?_*)?|\\bX{4,}\\b"
                    + "|(?<![\\w/])" + PAIR.pattern() + "(?![\\w/])"
                    + "|\\([^()]{1,60}\\)"
                    + "|(?<![\\w/])" + Salutation.PAIR + "(?![\\w/])(?!\\s?[\\[{<_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    enum Case {
        SUBJECT,
        OBJECT,
        POSSESSIVE
    }

    /** Where a placeholder stands in its text: from the one character to before the other. */
    public record Spot(Placeholder placeholder, int from, int to) {}

    public static List<Spot> spots(String text) {
        var spots = new ArrayList<Spot>();
        var matcher = ANY.matcher(text);
        for (int at = 0; matcher.find(at); ) {
            var means = PlaceholderWords.means(text, matcher.start(), matcher.end());
            if (means == PlaceholderMeaning.OTHER && matcher.group().startsWith("(")) { // "(pause)" is no placeholder
                at = matcher.start() + 1;
            } else {
                spots.add(new Spot(new Placeholder(matcher.group(), means), matcher.start(), matcher.end()));
                at = matcher.end();
            }
        }
        return spots;
    }

    public static List<Placeholder> in(String text) {
        return spots(text).stream().map(Spot::placeholder).toList();
    }

    /** Whether the text, without brackets around it, is a pair of pronouns. */
    static boolean isPair(String bare) {
        return PAIR.matcher(bare).matches();
    }

    /** Of a pronoun alone. */
    Case pronounCase() {
        var bare =
                BRACKETS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        var words = NO_LETTER.matcher(bare).replaceAll(" ").strip().split(" ", -1);
        var found = PAIRS.get(words[0].equals("her") ? words[words.length - 1] : words[0]); // her/him, her or his
        if (means != PlaceholderMeaning.PRONOUN || found == null) {
            throw new IllegalStateException(text + " is no pronoun");
        }
        return found;
    }
}
