package org.patchthrough.emulator.wire;

/**
 * What is requested of a Dial's action when the caller hangs up while the other phone still rings. The vendor's pages
 * leave it open and people have seen all three.
 */
public enum AbandonedDial {
    NO_ANSWER,
    CANCELED,
    SILENT,
    BY_CHANCE
}
