package org.patchthrough.emulator;

/** How a leg came to be, as the vendor words it. */
enum Direction {
    INBOUND("inbound"),
    OUTBOUND_API("outbound-api"),
    OUTBOUND_DIAL("outbound-dial");

    final String word;

    Direction(String word) {
        this.word = word;
    }
}
