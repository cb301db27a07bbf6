package org.patchthrough.call;

/** How a phone line ended, in the carrier's own five words. */
public enum LegStatus implements Coded {
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    CANCELED
}
