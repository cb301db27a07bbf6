package org.patchthrough.emulator.wire;

/** Who a text is from, and how the vendor words its direction. */
public enum TextOrigin {
    PHONE("phone", "inbound"),
    API("service", "outbound-api"),
    REPLY("service", "outbound-reply"),
    /** The carrier answers some words itself. */
    CARRIER("carrier", "outbound-reply");

    public final String by;
    public final String direction;

    TextOrigin(String by, String direction) {
        this.by = by;
        this.direction = direction;
    }
}
