package org.patchthrough.emulator;

/** A document that cannot be run: {@code code} is the vendor's error number. */
final class TwimlFault extends RuntimeException {
    final int code;
    final String why;

    TwimlFault(int code, String message) {
        super(message);
        this.code = code;
        this.why = message;
    }
}
