package org.patchthrough.directory.load;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Snapshot;

/**
 * One thing that is asked of a draft before it may become a snapshot.
 *
 * @param number several gates may share one: they are then parts of the same question
 * @param weight what a mistake found here means
 * @param check every mistake, in the order of the file
 */
record ImportGate(int number, Weight weight, Check check) {
    /** What a mistake at a gate means. */
    enum Weight {
        /** The import is refused. */
        HARD,
        /** The import waits for an operator's word, unless it is the first. */
        SOFT,
        /** What it speaks of is mended or left out, and told. */
        MENDING
    }

    /** Looks at a draft, beside the snapshot in use where there is one of the same scope. */
    @FunctionalInterface
    interface Check {
        Stream<Found> found(DirectoryDraft draft, @Nullable Snapshot last);
    }

    /** A mistake before it knows its gate. */
    record Found(String file, String where, String found, String wanted) {}

    static ImportGate hard(int number, Function<DirectoryDraft, Stream<Found>> check) {
        return new ImportGate(number, Weight.HARD, (draft, last) -> check.apply(draft));
    }

    static ImportGate soft(int number, Function<DirectoryDraft, Stream<Found>> check) {
        return new ImportGate(number, Weight.SOFT, (draft, last) -> check.apply(draft));
    }

    static ImportGate mending(int number, Function<DirectoryDraft, Stream<Found>> check) {
        return new ImportGate(number, Weight.MENDING, (draft, last) -> check.apply(draft));
    }

    /** A gate that has nothing to say of a first import. */
    static ImportGate compared(int number, Weight weight, BiFunction<DirectoryDraft, Snapshot, Stream<Found>> check) {
        return new ImportGate(
                number, weight, (draft, last) -> last == null ? Stream.empty() : check.apply(draft, last));
    }

    Stream<ImportMistake> mistakes(DirectoryDraft draft, @Nullable Snapshot last) {
        return check.found(draft, last)
                .map(f -> new ImportMistake(number, draft.named(f.file()), f.where(), f.found(), f.wanted()));
    }
}
