package org.patchthrough.script;

import java.util.regex.Pattern;

/** How members of Congress are addressed, where a writer leaves open which of them is called. */
final class Salutation {
    private static final String ONE =
            "(?:senator|sen\\.?|representative|rep\\.?|congress(?:wo)?man|congress ?person|congress ?member|delegate"
                    + "|senador(?:a|\\(a\\))?|representante|congresista)";

    /** {@code Senator/Representative}, {@code Congressman/woman}; a pattern's source. */
    static final String PAIR = "(?:" + ONE + "\\s?/\\s?" + ONE + "|congressman/woman|congresswoman/man)";

    private static final Pattern AT_END = Pattern.compile(
            "(?<![\\p{L}/])(?:" + PAIR + "|" + ONE + ")\\s+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ARTICLE_AT_END =
            Pattern.compile("(?<!\\p{L})(?:the|my|our|your) $", Pattern.CASE_INSENSITIVE);
    private static final Pattern A_PAIR = Pattern.compile(PAIR, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The longest title, and some blanks. */
    private static final int LENGTH = 48;

    private Salutation() {}

    /** Whether a name must follow what was said so far. */
    static boolean ends(CharSequence before) {
        return AT_END.matcher(tail(before)).find();
    }

    /** Takes away what the member's name, which has a title of its own, would say twice. */
    static void cut(StringBuilder filled, String placeholder) {
        var tail = tail(filled);
        var end = (A_PAIR.matcher(placeholder).matches() ? ARTICLE_AT_END : AT_END).matcher(tail);
        if (end.find()) {
            filled.setLength(filled.length() - tail.length() + end.start());
        }
    }

    private static String tail(CharSequence text) {
        return text.subSequence(Math.max(0, text.length() - LENGTH), text.length())
                .toString();
    }
}
