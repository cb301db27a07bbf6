package org.patchthrough.outbox;

/** How far an error of the carrier's reaches, by its number (twilio.com/docs/api/errors). */
enum FailureScope {
    /** This text did not arrive; the next one may. */
    TEXT,
    /** The caller has told the number to stop, and the carrier keeps them apart. */
    NUMBER_AND_CALLER,
    /** The caller's phone takes no texts. It may ring all the same. */
    CALLER,
    /** The networks filter what the campaign sends, or its number is not registered with them. */
    CAMPAIGN;

    static FailureScope of(int code) {
        return switch (code) {
            case 21610 -> NUMBER_AND_CALLER;
            case 21614, 30003, 30004, 30005, 30006 -> CALLER;
            case 30007, 30032, 30034 -> CAMPAIGN;
            default -> TEXT;
        };
    }
}
