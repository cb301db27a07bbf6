package org.patchthrough.script.text;

import java.util.regex.Pattern;
import org.patchthrough.script.Placeholder;
import org.patchthrough.script.PlaceholderMeaning;

/** Lines that are neither background nor speech: links, telephone numbers, directions to the caller. */
final class UnspokenLines {
    private static final Pattern ADDRESS = Pattern.compile("<?(?:https?://|www\\.)\\S+>?");
    private static final Pattern LINK =
            Pattern.compile("(?:[-*+•]\\s)?!?\\[[^\\[\\]]{1,200}]\\([^()\\s]{1,1000}\\)[.:]?");
    private static final Pattern FIND = Pattern.compile(
            "(?:find|look up|click|tap|learn more|read more|read the|see|visit|go to|share|sign up|download|get|encuentre|busque|haga clic|visite|lea m[áa]s)\\b.*(?:\\bhere\\b|\\blink\\b|https?://|www\\.|\\.(?:org|com|gov|net)\\b|\\baqu[íi]\\b).{0,20}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PHONE =
            Pattern.compile("[^.!?]{0,60}?\\(?\\b\\d{3}\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}\\b[^.!?]{0,40}");
    private static final Pattern NOTE = Pattern.compile(
            "(?:note|tip|hint|reminder|remember|optional|instructions?|pro tip|nota|consejo)(?: to (?:the )?callers?)?\\s?:.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 160;
    private static final int SPEECH = 14;

    private static final Pattern GREETING = Pattern.compile(
            "[\"“”‘'¡(\\s]{0,3}(?:hi|hello|hey|good (?:\\[?morning|\\[?afternoon|\\[?evening|\\[?day|\\[time)|my name['’]?s?\\b|i['’]m calling|i am calling|i['’]m an? (?:\\w+ )?constituent|i am an? (?:\\w+ )?constituent|hola|buen[oa]s d[ií]as|buen[oa]s tardes|mi nombre|me llamo|le llamo|llamo para|estoy llamando|soy (?:un|una) (?:constituyente|residente))(?![\\p{L}]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private UnspokenLines() {}

    static boolean isLink(TextLine row) {
        var text = row.text();
        return text.length() <= LONGEST
                && (ADDRESS.matcher(text).matches()
                        || LINK.matcher(row.raw()).matches()
                        || FIND.matcher(text).matches()
                        || PHONE.matcher(text).matches());
    }

    static boolean isNote(TextLine row) {
        return NOTE.matcher(row.text()).matches();
    }

    /** "(Pause.)", "[Wait for an answer]": not to be said. */
    static boolean isDirection(TextLine row) {
        return row.look() == TextLine.Look.ASIDE
                && row.text().split(" ", SPEECH + 1).length <= SPEECH
                && Placeholder.in(row.text()).stream().allMatch(one -> one.means() == PlaceholderMeaning.OTHER)
                && !isGreeting(row);
    }

    /** How callers begin. */
    static boolean isGreeting(TextLine row) {
        return row.look() != TextLine.Look.LITERAL
                && GREETING.matcher(row.text()).matches();
    }
}
