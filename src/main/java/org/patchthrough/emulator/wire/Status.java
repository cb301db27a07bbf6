package org.patchthrough.emulator.wire;

/** The states of a leg as the vendor's API spells them. */
public enum Status {
    QUEUED("queued"),
    RINGING("ringing"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    BUSY("busy"),
    FAILED("failed"),
    NO_ANSWER("no-answer"),
    CANCELED("canceled");

    public final String word;

    Status(String word) {
        this.word = word;
    }

    public boolean over() {
        return compareTo(IN_PROGRESS) > 0;
    }

    /** What the signaling beneath would have said; 0 where there is nothing to say yet. */
    public int sipCode() {
        return switch (this) {
            case QUEUED, RINGING, IN_PROGRESS -> 0;
            case COMPLETED -> 200;
            case BUSY -> 486;
            case FAILED -> 404;
            case NO_ANSWER, CANCELED -> 487;
        };
    }
}
