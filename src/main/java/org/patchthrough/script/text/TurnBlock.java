package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.SuggestedStance;

/** Turns that belong together, while a text is being read: the opener, or a branch under its heading. */
public final class TurnBlock {
    /** Null for what stands under none. */
    final @Nullable public BranchHeading heading;

    /** Nothing about it has to be guessed. */
    final boolean explicit;

    final @Nullable TextLine row;
    public final List<TextBuilder> turns = new ArrayList<>();

    TurnBlock(@Nullable BranchHeading heading, boolean explicit, @Nullable TextLine row) {
        this.heading = heading;
        this.explicit = explicit;
        this.row = row;
    }

    static TurnBlock opener() {
        return new TurnBlock(null, false, null);
    }

    /** What is to be left on a machine, or said on hold, is beside the answers and does not part them. */
    boolean partsAnswers() {
        return heading != null && (explicit || heading.suggests() != SuggestedStance.VOICEMAIL);
    }

    /** Of its heading, else of its first turns. */
    public SuggestedStance suggests() {
        if (heading != null
                && (explicit || heading.suggests() != SuggestedStance.NOTHING || isCondition(heading.label()))) {
            return heading.suggests();
        }
        return StanceSuggestions.turns(turns);
    }

    private static boolean isCondition(String label) {
        return label.matches("(?iu)(?:if|when|si|cuando)\\b.*");
    }
}
