package org.patchthrough.script;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the talk goes on after one kind of answer.
 *
 * @param id      within its script, the same in every language; it stands in addresses: {@code not-sure}
 * @param label   on the button: {@code They agree}
 * @param summary what the office says, in a few words below the label, placeholders and all; may be empty
 */
public record Branch(String id, String label, String summary, SuggestedStance suggests, List<Turn> turns) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    public Branch {
        turns = List.copyOf(turns);
        if (!isId(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of a branch; not-sure would be");
        }
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("branch " + id + " has no turns");
        }
    }

    /** Small letters, digits and hyphens, a letter first, at most 31. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Branch with(String otherSummary, List<Turn> others) {
        return new Branch(id, label, otherSummary, suggests, others);
    }
}
