package org.patchthrough.directory;

import java.util.List;

/** What became of an import. */
public sealed interface ImportResult {
    /**
     * May be stored.
     *
     * @param snapshot not numbered yet
     * @param warnings what an operator should know: entries that were dropped, terms that look expired, seats without a
     *     holder. None of them keeps the snapshot out
     */
    record Accepted(Snapshot snapshot, List<Mistake> warnings) implements ImportResult {}

    /** Nothing of it may be used, and the snapshot in use stays. All mistakes of all files, by gate; never empty. */
    record Refused(List<Mistake> mistakes) implements ImportResult {}
}
