package org.patchthrough.carrier;

/** What came of asking for a text. */
public sealed interface Posting {

    /**
     * The carrier took it; whether it arrives is told later.
     *
     * @param sid the carrier's own id of the text
     */
    record Posted(String sid) implements Posting {}

    /**
     * The carrier will not send it, now or later.
     *
     * @param code the carrier's own
     */
    record Refused(int code) implements Posting {}

    /**
     * It was certainly not taken, and may be asked for again in a while.
     *
     * @param why for logs
     */
    record TryLater(String why) implements Posting {}

    /**
     * It may have been taken or not: the carrier's list will tell.
     *
     * @param why for logs
     */
    record Unknown(String why) implements Posting {}
}
