package org.patchthrough.emulator;

/** The states of a text as the vendor's API spells them. */
enum TextStatus {
    QUEUED("queued"),
    SENDING("sending"),
    SENT("sent"),
    DELIVERED("delivered"),
    UNDELIVERED("undelivered"),
    FAILED("failed"),
    RECEIVED("received");

    final String word;

    TextStatus(String word) {
        this.word = word;
    }

    /** Whether the number's own network has said what became of it. */
    boolean receipted() {
        return this == DELIVERED || this == UNDELIVERED;
    }
}
