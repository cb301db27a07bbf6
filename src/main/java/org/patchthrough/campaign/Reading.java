package org.patchthrough.campaign;

import java.util.List;

/** What came of reading a campaign's file. */
public sealed interface Reading {
    /** A version, not numbered yet. */
    record Whole(Version version) implements Reading {}

    /** At least one mistake; all of them, in the order of their lines. */
    record Mistaken(List<Mistake> mistakes) implements Reading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
