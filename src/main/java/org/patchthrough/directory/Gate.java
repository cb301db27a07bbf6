package org.patchthrough.directory;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that is asked of a draft before it may become a snapshot.
 *
 * @param number several gates may share one: they are then parts of the same question
 * @param weight what a mistake found here means
 * @param check every mistake, in the order of the file
 */
record Gate(int number, Weight weight, Function<Draft, Stream<Found>> check) {
    /** What a mistake at a gate means. */
    enum Weight {
        /** The import is refused. */
        HARD,
        /** The operator is told. */
        SOFT
    }

    /** A mistake before it knows its gate. */
    record Found(String file, String where, String found, String wanted) {}

    static Gate hard(int number, Function<Draft, Stream<Found>> check) {
        return new Gate(number, Weight.HARD, check);
    }

    static Gate soft(int number, Function<Draft, Stream<Found>> check) {
        return new Gate(number, Weight.SOFT, check);
    }

    Stream<Mistake> mistakes(Draft draft) {
        return check.apply(draft).map(f -> new Mistake(number, f.file(), f.where(), f.found(), f.wanted()));
    }
}
