package org.patchthrough.emulator.wire;

/** The states of a text as the vendor's API spells them. */
public enum TextStatus {
    QUEUED("queued"),
    SENDING("sending"),
    SENT("sent"),
    DELIVERED("delivered"),
    UNDELIVERED("undelivered"),
    FAILED("failed"),
    RECEIVED("received");

    public final String word;

    TextStatus(String word) {
        this.word = word;
    }

    /** Whether the number's own network has said what became of it. */
    public boolean receipted() {
        return this == DELIVERED || this == UNDELIVERED;
    }
}
