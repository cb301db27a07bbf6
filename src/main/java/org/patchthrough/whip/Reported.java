package org.patchthrough.whip;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.patchthrough.call.Stance;

/** What callers who spoke with a person say was said of a member: one answer a caller and 30 days. */
public record Reported(
        long supports,
        long opposes,
        long undecided,
        @JsonProperty("not_given") long notGiven) {
    public static final Reported NOTHING = new Reported(0, 0, 0, 0);

    public long of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> supports;
            case OPPOSES -> opposes;
            case UNDECIDED -> undecided;
            case NOT_GIVEN -> notGiven;
        };
    }

    /** All answers, those in which the staffer did not know or would not say included. */
    public long all() {
        return supports + opposes + undecided + notGiven;
    }

    /** This stance among all answers. */
    public Share share(Stance stance) {
        return Share.of(of(stance), all());
    }
}
