package org.patchthrough.script.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.patchthrough.script.SuggestedStance;

/** Rows of the form "if they say this, you say that", in a table or around an arrow. */
final class ResponseTable {
    /**
     * A branch that is one row.
     *
     * @param staffer what the staffer says; empty where the row only names the case
     */
    record Exchange(String label, String staffer, String caller) {}

    private static final Pattern THEIRS = Pattern.compile(
            "(?iu)(?:if |when |what |si )?(?:they|the|staff\\w*|office|their|responses?|answers?|positions?|scenario|situation"
                    + "|dicen|personal|respuesta)\\b.{0,30}");
    private static final Pattern OURS = Pattern.compile(
            "(?iu)(?:what )?(?:you|your|say|caller|respond|reply|response|script|then|usted|diga|llamante)\\b.{0,30}");
    private static final Pattern IF = Pattern.compile("(?iu)(?:if|when|si|cuando)\\b.*");
    private static final Pattern SAY = Pattern.compile(
            "(?iu)^(?:(?:then )?(?:you )?(?:say|respond|reply)|diga|responda)\\s?(?:[:,]\\s?|(?=[\"“]))");
    private static final Pattern END = Pattern.compile("[\\s:…,–—-]+$");
    private static final int HEAD = 40;

    /** The column's head says that staffers speak in it. */
    private boolean staffersSay;

    /** Whether this row heads a table; it says no more than what stands in the columns. */
    boolean takesHead(TextLine row) {
        var theirs = row.cells().getFirst();
        var ours = row.cells().get(1);
        boolean head = row.cells().size() == 2
                && theirs.length() <= HEAD
                && ours.length() <= HEAD
                && !ours.contains(":")
                && row.raw().startsWith("|")
                && THEIRS.matcher(theirs).matches()
                && OURS.matcher(ours).matches();
        if (head) {
            staffersSay = !IF.matcher(theirs).matches();
        }
        return head;
    }

    void end() {
        staffersSay = false;
    }

    Optional<Exchange> find(TextLine row, boolean inScript) {
        var first = row.cells().getFirst();
        var rest = String.join(" ", row.cells().subList(1, row.cells().size()));
        var label = END.matcher(first).replaceAll("");
        boolean condition = IF.matcher(first).matches();
        if (label.isBlank()
                || !(inScript || condition || StanceSuggestions.heading(first) != SuggestedStance.NOTHING)) {
            return Optional.empty();
        }
        var caller = SAY.matcher(rest).replaceFirst("");
        return caller.isBlank()
                ? Optional.empty()
                : Optional.of(new Exchange(label, staffersSay && !condition ? first : "", caller));
    }
}
