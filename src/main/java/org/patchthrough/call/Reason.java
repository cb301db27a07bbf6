package org.patchthrough.call;

/** Why an office was not reached. */
public enum Reason implements Coded {
    BUSY,
    NO_ANSWER,
    FAILED,
    /** Nobody works there at this hour, and the caller wants no voicemail. */
    CLOSED,
    /** Other callers held all lines for as long as this one would wait. */
    WAITED,
    /** No further office of this member is known, or three were tried. */
    NO_OFFICE,
    CALLER_GONE;

    /** Whether this reason means that we gave the member up for this call. */
    public boolean last() {
        return switch (this) {
            case CLOSED, WAITED, NO_OFFICE -> true;
            case BUSY, NO_ANSWER, FAILED, CALLER_GONE -> false;
        };
    }
}
