package org.patchthrough.call;

/**
 * How a question has fared so far.
 *
 * @param silences times that no key came
 * @param wrong    keys not in use since the last silence
 * @param repeats  times that the caller asked to hear it again
 * @param last     why we say it now
 */
record Tries(int silences, int wrong, int repeats, Last last) {
    enum Last {
        FIRST,
        SILENCE,
        WRONG,
        REPEAT,
        SLOWER
    }

    static final Tries NONE = new Tries(0, 0, 0, Last.FIRST);
    /** Three keys that are not in use count as one silence. */
    static final int WRONG_AS_SILENCE = 3;

    Tries silent() {
        return new Tries(silences + 1, 0, repeats, Last.SILENCE);
    }

    Tries wrongKey() {
        return new Tries(silences, wrong + 1, repeats, Last.WRONG);
    }

    /** The second time in one question we also slow down. */
    Tries again() {
        return repeats == 0
                ? new Tries(silences, wrong, 1, Last.REPEAT)
                : new Tries(silences, wrong, 2, repeats == 1 ? Last.SLOWER : Last.REPEAT);
    }
}
