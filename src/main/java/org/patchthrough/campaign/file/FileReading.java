package org.patchthrough.campaign.file;

import java.util.List;
import org.patchthrough.campaign.version.Version;

/** What came of reading a campaign's file. */
public sealed interface FileReading {
    /**
     * A version, not numbered yet.
     *
     * @param advice what may be published so and would better be otherwise, in the order of its lines
     * @param unused lines of a script's text that became no part of it, each with its file
     */
    record Whole(Version version, List<Mistake> advice, List<Mistake> unused) implements FileReading {
        public Whole {
            advice = List.copyOf(advice);
            unused = List.copyOf(unused);
        }
    }

    /** At least one mistake; all of them, in the order of their lines. */
    record Mistaken(List<Mistake> mistakes) implements FileReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
