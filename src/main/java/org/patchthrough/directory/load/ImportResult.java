package org.patchthrough.directory.load;

import java.util.List;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Snapshot;

/** What became of an import. */
public sealed interface ImportResult {
    /**
     * May be stored.
     *
     * @param snapshot not numbered yet; its origin carries the whole judgment
     * @param warnings what an operator should know: entries that were dropped, terms that look expired, seats without a
     *     holder. None of them keeps the snapshot out
     */
    record Accepted(Snapshot snapshot, List<ImportMistake> warnings) implements ImportResult {}

    /**
     * Nothing of it may be used, and the snapshot in use stays. All that is wrong with all files, by gate; one of the two
     * lists is not empty.
     *
     * @param mistakes what has to be mended first
     * @param doubts what an operator may let pass with a {@link Acceptance}
     */
    record Refused(List<ImportMistake> mistakes, List<ImportMistake> doubts) implements ImportResult {
        /** Whether a word is all that is missing. */
        public boolean onlyDoubted() {
            return mistakes.isEmpty();
        }
    }
}
