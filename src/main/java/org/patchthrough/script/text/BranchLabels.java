package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.script.Branch;
import org.patchthrough.script.Script;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;

/** Names for branches: their headings, or words for what they suggest where the writer gave none. */
public final class BranchLabels {
    private static final Pattern SPANISH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:que|gracias|usted|el|los|por|para|est[áa]|una|del|con)(?!\\p{L})");
    private static final Pattern ENGLISH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:the|and|you|to|of|is|for|thank|with|that)(?!\\p{L})");
    private static final int SHORT = 28;

    private static final int LONGEST_NUMBER = 5;

    private final boolean spanish;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    /** How many were given a name so far, lest a text of many branches be counted from the start each time. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private BranchLabels(boolean spanish) {
        this.spanish = spanish;
    }

    public static List<Branch> named(List<TurnBlock> blocks, List<TextBuilder> opener) {
        var said = new ArrayList<>(opener);
        blocks.forEach(block -> said.addAll(block.turns));
        var labels =
                new BranchLabels(isSpanish(said.stream().map(TextBuilder::text).toList()));
        return blocks.stream().map(labels::branch).toList();
    }

    /** The same script with labels that fit on a button: longer ones give way to words for what the branch suggests. */
    public static Script shortened(Script script, int max) {
        var labels = new BranchLabels(isSpanish(script.turns().map(Turn::text).toList()));
        return new Script(
                script.opener(),
                script.branches().stream()
                        .map(branch -> labels.shortened(branch, max))
                        .toList());
    }

    private Branch shortened(Branch branch, int max) {
        if (branch.label().length() <= max) {
            return branch;
        }
        var words = branch.suggests() == SuggestedStance.NOTHING
                ? cut(branch.label(), max - LONGEST_NUMBER)
                : words(branch.suggests(), branch.turns().getFirst());
        return new Branch(
                branch.id(), unlike(given, words, " (%d)"), branch.summary(), branch.suggests(), branch.turns());
    }

    private static boolean isSpanish(List<String> texts) {
        var text = String.join(" ", texts);
        return SPANISH.matcher(text).results().count()
                > ENGLISH.matcher(text).results().count();
    }

    private Branch branch(TurnBlock block) {
        var suggests = block.suggests();
        var turns = block.turns.stream().map(TextBuilder::turn).toList();
        var label = block.heading == null
                ? unlike(given, words(suggests, turns.getFirst()), " (%d)")
                : block.heading.label();
        return new Branch(unlike(ids, id(suggests), "-%d"), label, "", suggests, turns);
    }

    /** The same in every language, so that two scripts' branches can be told to be the same. */
    private static String id(SuggestedStance suggests) {
        return switch (suggests) {
            case SUPPORTS -> "agree";
            case OPPOSES -> "disagree";
            case UNDECIDED -> "undecided";
            case NOT_GIVEN -> "not-sure";
            case VOICEMAIL -> "leave-message";
            case NOTHING -> "other";
        };
    }

    private String words(SuggestedStance suggests, Turn first) {
        return switch (suggests) {
            case SUPPORTS -> spanish ? "Están de acuerdo" : "They agree";
            case OPPOSES -> spanish ? "No están de acuerdo" : "They disagree";
            case UNDECIDED -> spanish ? "Aún no decide" : "Still undecided";
            case NOT_GIVEN -> spanish ? "No lo saben" : "They're not sure";
            case VOICEMAIL -> spanish ? "Buzón de voz" : "Voicemail";
            case NOTHING -> cut(first.text(), SHORT);
        };
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int blank = text.lastIndexOf(' ', max - 1);
        int end = blank > 0 ? blank : max - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String unlike(Set<String> others, String wanted, String form) {
        var name = wanted;
        while (!others.add(name)) {
            name = wanted + form.formatted(numbers.merge(wanted + form, 2, (last, _) -> last + 1));
        }
        return name;
    }
}
