package org.patchthrough.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns that belong together, while a text is being read: the opener, or a branch under its heading. */
final class Block {
    /** Null for what stands under none. */
    final @Nullable Condition heading;

    /** Nothing about it has to be guessed. */
    final boolean explicit;

    final @Nullable Row row;
    final List<Said> turns = new ArrayList<>();

    Block(@Nullable Condition heading, boolean explicit, @Nullable Row row) {
        this.heading = heading;
        this.explicit = explicit;
        this.row = row;
    }

    static Block opener() {
        return new Block(null, false, null);
    }

    /** What is to be left on a machine, or said on hold, is beside the answers and does not part them. */
    boolean partsAnswers() {
        return heading != null && (explicit || heading.suggests() != Suggests.VOICEMAIL);
    }

    /** Of its heading, else of its first turns. */
    Suggests suggests() {
        if (heading != null && (explicit || heading.suggests() != Suggests.NOTHING || isCondition(heading.label()))) {
            return heading.suggests();
        }
        return Suggestions.turns(turns);
    }

    private static boolean isCondition(String label) {
        return label.matches("(?iu)(?:if|when|si|cuando)\\b.*");
    }
}
