package org.patchthrough.carrier;

/** What came of asking for a call. */
public sealed interface Placing {

    /**
     * The carrier took it; whether a phone rings is told later.
     *
     * @param sid the carrier's own id of the call
     */
    record Placed(String sid) implements Placing {}

    /**
     * The carrier will not place it, now or later.
     *
     * @param code     the carrier's own, for logs and for {@link org.patchthrough.call.Fact.NotPlaced}
     * @param sentence for the person who asked for the call
     */
    record Refused(String code, String sentence) implements Placing {}

    /**
     * It was certainly not taken, and may be asked for again in a while.
     *
     * @param why for logs
     */
    record TryLater(String why) implements Placing {}

    /**
     * It may have been taken or not, so it must never be asked for again: a callback or the carrier's list will tell.
     *
     * @param why for logs
     */
    record Unknown(String why) implements Placing {}
}
