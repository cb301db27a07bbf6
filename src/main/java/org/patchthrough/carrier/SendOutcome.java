package org.patchthrough.carrier;

/** What came of asking for a call or a text. */
public sealed interface SendOutcome {

    /**
     * The carrier took it; whether a phone rings, or the text arrives, is told later.
     *
     * @param sid the carrier's own id of the call or text
     */
    record Accepted(String sid) implements SendOutcome {}

    /**
     * The carrier will not take it, now or later.
     *
     * @param code the carrier's own
     */
    record Refused(int code) implements SendOutcome {}

    /**
     * It was certainly not taken, and may be asked for again in a while.
     *
     * @param why for logs
     */
    record TryLater(String why) implements SendOutcome {}

    /**
     * It may have been taken or not, so a call must never be asked for again: a callback or the carrier's list will tell.
     *
     * @param why for logs
     */
    record Unknown(String why) implements SendOutcome {}
}
