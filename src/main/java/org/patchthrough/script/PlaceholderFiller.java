package org.patchthrough.script;

import java.util.regex.Pattern;

/** Fills one text, sentence by sentence as a person would: a capital where one begins, verbs that fit "they". */
final class PlaceholderFiller {
    /** What may stand between the end of one sentence and the first word of the next. */
    private static final Pattern SENTENCE_BEGINS = Pattern.compile("(?:^|[.!?…][\"”’)]*\\s+)[\"“‘(¿¡\\s]*$");
    /** Spanish draws "a el" and "de el" together; no other language we write has an article of that form. */
    private static final Pattern DRAWN_TOGETHER = Pattern.compile("\\b([Aa]|[Dd]e) $");

    private final PlaceholderValues fill;
    private boolean memberNamed;

    PlaceholderFiller(PlaceholderValues fill, boolean memberNamed) {
        this.fill = fill;
        this.memberNamed = memberNamed;
    }

    String of(String text) {
        var filled = new StringBuilder();
        int done = 0;
        var spots = Placeholder.spots(text);
        for (int i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            if (spot.from() < done) {
                continue; // a verb that agrees took it along
            }
            filled.append(text, done, spot.from());
            done = spot.to();
            if (i + 1 < spots.size() && sayTheSame(text, spot, spots.get(i + 1))) {
                done = spots.get(i + 1).from(); // [Senator/Representative] [NAME]: the name brings its title
                continue;
            }
            if (spot.placeholder().means() == PlaceholderMeaning.MEMBER) {
                Salutation.cut(filled, spot.placeholder().text());
            }
            append(filled, spot.placeholder(), word(spot.placeholder()));
            done += agree(filled, spot.placeholder(), text.substring(done));
        }
        return filled.append(text.substring(done)).toString();
    }

    private static boolean sayTheSame(String text, Placeholder.Spot one, Placeholder.Spot next) {
        return one.placeholder().means() == PlaceholderMeaning.MEMBER
                && next.placeholder().means() == PlaceholderMeaning.MEMBER
                && text.substring(one.to(), next.from()).isBlank();
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
        } else if (placeholder.means() == PlaceholderMeaning.DAYPART
                && Character.isLowerCase(placeholder.text().charAt(0))) {
            filled.append(Character.toLowerCase(word.charAt(0))).append(word, 1, word.length());
        } else {
            filled.append(word);
        }
    }

    /** Makes the verb fit a plural pronoun; returns how much of what follows was taken with it. */
    private int agree(StringBuilder filled, Placeholder placeholder, String following) {
        var subject = placeholder.means() == PlaceholderMeaning.PRONOUN
                && placeholder.pronounCase() == Placeholder.Case.SUBJECT;
        if (!subject || !fill.pronouns().plural()) {
            return 0;
        }
        var pronoun = fill.pronouns().subject().length();
        if (VerbAgreement.before(filled, pronoun)) {
            return 0;
        }
        return VerbAgreement.after(filled, following);
    }
}
