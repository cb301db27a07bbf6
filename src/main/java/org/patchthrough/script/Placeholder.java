package org.patchthrough.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word that an organizer left open: {@code [Member of Congress]}, {@code he/she}, {@code {bill}}.
 *
 * @param text as written
 */
public record Placeholder(String text, Means means) {
    private static final String HOURS = "(?:morning|afternoon|evening)";

    /** Pronouns in pairs, in English and Spanish; the first of each decides its case. */
    private static final Map<String, Case> PAIRS = Map.ofEntries(
            Map.entry("he/she/they", Case.SUBJECT),
            Map.entry("he/she", Case.SUBJECT),
            Map.entry("she/he", Case.SUBJECT),
            Map.entry("s/he", Case.SUBJECT),
            Map.entry("él/ella", Case.SUBJECT),
            Map.entry("ella/él", Case.SUBJECT),
            Map.entry("him/her/them", Case.OBJECT),
            Map.entry("him/her", Case.OBJECT),
            Map.entry("her/him", Case.OBJECT),
            Map.entry("his/her/their", Case.POSSESSIVE),
            Map.entry("his/her", Case.POSSESSIVE),
            Map.entry("her/his", Case.POSSESSIVE));

    /** Brackets and braces; a greeting with its hours left open; a pair of pronouns. */
    private static final Pattern ANY = Pattern.compile(
            "\\[[^\\[\\]]{1,60}\\]|\\{[^{}]{1,60}\\}"
                    + "|\\bgood\\s+\\[?" + HOURS + "(?:\\s*/\\s*" + HOURS + ")+\\]?"
                    + "|\\bbuenos\\s+días(?:\\s*/\\s*(?:buenas\\s+)?(?:tardes|noches))+"
                    + "|\\b(?:he/she/they|him/her/them|his/her/their|he/she|she/he|s/he|él/ella|ella/él"
                    + "|him/her|her/him|his/her|her/his)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_/]+");

    private static final Set<String> MEMBER = Set.of(
            "member",
            "member of congress",
            "moc",
            "rep/sen name",
            "rep/sen",
            "representative",
            "senator",
            "representative/senator",
            "senator/representative",
            "member s name",
            "representative s name",
            "senator s name");

    private static final Set<String> NAME =
            Set.of("name", "your name", "my name", "first name", "full name", "first and last name", "caller_name");

    private static final Set<String> CITY = Set.of(
            "city",
            "town",
            "your city",
            "your town",
            "zip",
            "zip code",
            "city zip",
            "city zip code",
            "city and zip",
            "city and zip code",
            "city state",
            "caller_city");

    enum Case {
        SUBJECT,
        OBJECT,
        POSSESSIVE
    }

    static Pattern pattern() {
        return ANY;
    }

    static List<Placeholder> in(String text) {
        return ANY.matcher(text).results().map(Placeholder::of).toList();
    }

    static Placeholder of(MatchResult match) {
        return new Placeholder(match.group(), means(bare(match.group())));
    }

    /** In small letters, without brackets and punctuation. */
    private static String bare(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Means means(String bare) {
        if (MEMBER.contains(bare)) {
            return Means.MEMBER;
        }
        if (PAIRS.containsKey(bare)) {
            return Means.PRONOUN;
        }
        if (bare.startsWith("good ") || bare.startsWith("buenos ")) {
            return Means.DAYPART;
        }
        if (NAME.contains(bare)) {
            return Means.CALLER_NAME;
        }
        if (CITY.contains(bare)) {
            return Means.CALLER_CITY;
        }
        return switch (bare) {
            case "bill" -> Means.BILL;
            case "ask" -> Means.ASK;
            default -> Means.OTHER;
        };
    }

    /** Of a pronoun alone. */
    Case pronounCase() {
        var found = PAIRS.get(bare(text));
        if (found == null) {
            throw new IllegalStateException(text + " is no pronoun");
        }
        return found;
    }
}
