package org.patchthrough.script;

import java.util.regex.Pattern;

/** Fills one text, sentence by sentence as a person would: a capital where one begins, verbs that fit "they". */
final class Filling {
    /** What may stand between the end of one sentence and the first word of the next. */
    private static final Pattern SENTENCE_BEGINS = Pattern.compile("(?:^|[.!?…][\"”’)]*\\s+)[\"“‘(¿¡\\s]*$");
    /** Spanish draws "a el" and "de el" together; no other language we write has an article of that form. */
    private static final Pattern DRAWN_TOGETHER = Pattern.compile("\\b([Aa]|[Dd]e) $");

    private final Fill fill;
    private boolean memberNamed;

    Filling(Fill fill, boolean memberNamed) {
        this.fill = fill;
        this.memberNamed = memberNamed;
    }

    String of(String text) {
        var filled = new StringBuilder();
        var matcher = Placeholder.pattern().matcher(text);
        int done = 0;
        while (matcher.find(done)) {
            filled.append(text, done, matcher.start());
            var placeholder = Placeholder.of(matcher.toMatchResult());
            append(filled, placeholder, word(placeholder));
            done = matcher.end() + agree(filled, placeholder, text.substring(matcher.end()));
        }
        return filled.append(text.substring(done)).toString();
    }

    private String word(Placeholder placeholder) {
        return switch (placeholder.means()) {
            case MEMBER -> member();
            case PRONOUN ->
                switch (placeholder.pronounCase()) {
                    case SUBJECT -> fill.pronouns().subject();
                    case OBJECT -> fill.pronouns().object();
                    case POSSESSIVE -> fill.pronouns().possessive();
                };
            case DAYPART -> fill.greeting();
            case CALLER_NAME -> fill.callerName();
            case CALLER_CITY -> fill.callerCity();
            case BILL -> fill.bill();
            case ASK -> fill.ask();
            case OTHER -> placeholder.text();
        };
    }

    private String member() {
        var name = memberNamed ? fill.memberAgain() : fill.member();
        memberNamed = true;
        return name;
    }

    private static void append(StringBuilder filled, Placeholder placeholder, String word) {
        if (SENTENCE_BEGINS.matcher(filled).find()) {
            filled.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        } else if (word.startsWith("el ") && DRAWN_TOGETHER.matcher(filled).find()) {
            filled.setLength(filled.length() - 1);
            filled.append("l").append(word.substring(2));
        } else if (placeholder.means() == Means.DAYPART
                && Character.isLowerCase(placeholder.text().charAt(0))) {
            filled.append(Character.toLowerCase(word.charAt(0))).append(word, 1, word.length());
        } else {
            filled.append(word);
        }
    }

    /** Makes the verb fit a plural pronoun; returns how much of what follows was taken with it. */
    private int agree(StringBuilder filled, Placeholder placeholder, String following) {
        var subject = placeholder.means() == Means.PRONOUN && placeholder.pronounCase() == Placeholder.Case.SUBJECT;
        if (!subject || !fill.pronouns().plural()) {
            return 0;
        }
        var pronoun = fill.pronouns().subject().length();
        if (Agreement.before(filled, pronoun)) {
            return 0;
        }
        return Agreement.after(filled, following);
    }
}
