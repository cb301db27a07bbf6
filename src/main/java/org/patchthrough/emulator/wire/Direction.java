package org.patchthrough.emulator.wire;

/** How a leg came to be, as the vendor words it. */
public enum Direction {
    INBOUND("inbound"),
    OUTBOUND_API("outbound-api"),
    OUTBOUND_DIAL("outbound-dial");

    public final String word;

    Direction(String word) {
        this.word = word;
    }
}
