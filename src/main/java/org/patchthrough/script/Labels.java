package org.patchthrough.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for branches: their headings, or words for what they suggest where the writer gave none. */
final class Labels {
    private static final Pattern SPANISH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:que|gracias|usted|el|los|por|para|est[áa]|una|del|con)(?!\\p{L})");
    private static final Pattern ENGLISH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:the|and|you|to|of|is|for|thank|with|that)(?!\\p{L})");
    private static final int SHORT = 28;

    private final boolean spanish;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    private Labels(boolean spanish) {
        this.spanish = spanish;
    }

    static List<Branch> named(List<Block> blocks, List<Said> opener) {
        var said = new ArrayList<>(opener);
        blocks.forEach(block -> said.addAll(block.turns));
        var text = String.join(" ", said.stream().map(Said::text).toList());
        var labels = new Labels(SPANISH.matcher(text).results().count()
                > ENGLISH.matcher(text).results().count());
        return blocks.stream().map(labels::branch).toList();
    }

    private Branch branch(Block block) {
        var suggests = block.suggests();
        var turns = block.turns.stream().map(Said::turn).toList();
        var label = block.heading == null
                ? unlike(given, words(suggests, turns.getFirst()), " (%d)")
                : block.heading.label();
        return new Branch(unlike(ids, id(suggests), "-%d"), label, "", suggests, turns);
    }

    /** The same in every language, so that two scripts' branches can be told to be the same. */
    private static String id(Suggests suggests) {
        return switch (suggests) {
            case SUPPORTS -> "agree";
            case OPPOSES -> "disagree";
            case UNDECIDED -> "undecided";
            case NOT_GIVEN -> "not-sure";
            case VOICEMAIL -> "leave-message";
            case NOTHING -> "other";
        };
    }

    private String words(Suggests suggests, Turn first) {
        return switch (suggests) {
            case SUPPORTS -> spanish ? "Están de acuerdo" : "They agree";
            case OPPOSES -> spanish ? "No están de acuerdo" : "They disagree";
            case UNDECIDED -> spanish ? "Aún no decide" : "Still undecided";
            case NOT_GIVEN -> spanish ? "No lo saben" : "They're not sure";
            case VOICEMAIL -> spanish ? "Buzón de voz" : "Voicemail";
            case NOTHING -> beginning(first.text());
        };
    }

    private static String beginning(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int blank = text.lastIndexOf(' ', SHORT);
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, SHORT / 2)) + "…";
    }

    private static String unlike(Set<String> others, String wanted, String form) {
        var name = wanted;
        for (int i = 2; !others.add(name); i++) {
            name = wanted + form.formatted(i);
        }
        return name;
    }
}
