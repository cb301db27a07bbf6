package org.patchthrough.emulator.network;

/** How a party ends a talk. */
public enum TalkEnding {
    STAR,
    HANG_UP
}
