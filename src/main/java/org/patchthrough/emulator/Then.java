package org.patchthrough.emulator;

/** How a party ends a talk. */
public enum Then {
    STAR,
    HANG_UP
}
