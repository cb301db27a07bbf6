package org.patchthrough.call;

/**
 * What a person in the office said of the member. {@code UNDECIDED} speaks of the member, {@code NOT_GIVEN} of the staffer,
 * who did not know or would not say: never merge the two.
 */
public enum Stance implements Coded {
    SUPPORTS,
    OPPOSES,
    UNDECIDED,
    NOT_GIVEN
}
