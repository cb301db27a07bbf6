package org.patchthrough.emulator;

/** How a party ends a talk. */
public enum TalkEnding {
    STAR,
    HANG_UP
}
