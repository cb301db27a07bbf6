package org.patchthrough.emulator.wire;

/** Leaves a document in the middle. It is no fault, so it carries no stack. */
public abstract sealed class Interruption extends RuntimeException {
    private Interruption(String message) {
        super(message, null, false, false);
    }

    /** The first party's leg is over. */
    public static final class Over extends Interruption {
        public final String by;

        public Over(String by) {
            super("ended by " + by);
            this.by = by;
        }
    }

    /** A call that came in is not answered. */
    public static final class Rejected extends Interruption {
        public final boolean busy;

        public Rejected(boolean busy) {
            super("rejected");
            this.busy = busy;
        }
    }

    /** Another document takes over. */
    public static final class Redirected extends Interruption {
        public final transient DocumentSource source;

        public Redirected(DocumentSource source) {
            super("redirected");
            this.source = source;
        }
    }
}
