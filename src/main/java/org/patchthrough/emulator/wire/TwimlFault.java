package org.patchthrough.emulator.wire;

/** A document that cannot be run: {@code code} is the vendor's error number. */
public final class TwimlFault extends RuntimeException {
    public final int code;
    public final String why;

    public TwimlFault(int code, String message) {
        super(message);
        this.code = code;
        this.why = message;
    }
}
