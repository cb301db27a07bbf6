package org.patchthrough.carrier;

/** How far a text has come, in order: what is told late never moves it back. */
public enum TextStatus {
    /** The carrier has it. */
    QUEUED,
    /** It has left; some networks never tell more. */
    SENT,
    DELIVERED,
    /** It did not arrive; a code says why. */
    FAILED;
}
