package org.patchthrough.campaign;

import java.util.List;

/** What came of reading a campaign's file. */
public sealed interface Reading {
    /**
     * A version, not numbered yet.
     *
     * @param advice what may be published so and would better be otherwise, in the order of its lines
     */
    record Whole(Version version, List<Mistake> advice) implements Reading {
        public Whole {
            advice = List.copyOf(advice);
        }
    }

    /** At least one mistake; all of them, in the order of their lines. */
    record Mistaken(List<Mistake> mistakes) implements Reading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
