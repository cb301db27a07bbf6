package org.patchthrough.emulator;

/** Leaves a document in the middle. It is no fault, so it carries no stack. */
abstract sealed class Interruption extends RuntimeException {
    private Interruption(String message) {
        super(message, null, false, false);
    }

    /** The first party's leg is over. */
    static final class Over extends Interruption {
        final String by;

        Over(String by) {
            super("ended by " + by);
            this.by = by;
        }
    }

    /** A call that came in is not answered. */
    static final class Rejected extends Interruption {
        final boolean busy;

        Rejected(boolean busy) {
            super("rejected");
            this.busy = busy;
        }
    }

    /** Another document takes over. */
    static final class Redirected extends Interruption {
        final transient DocumentSource source;

        Redirected(DocumentSource source) {
            super("redirected");
            this.source = source;
        }
    }
}
