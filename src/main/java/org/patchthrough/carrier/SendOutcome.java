package org.patchthrough.carrier;

/** What came of asking for a call or a text. */
public sealed interface SendOutcome {

    /** The carrier took it; whether a phone rings, or the text arrives, is told later. */
    record Accepted(String sid) implements SendOutcome {}

    /** The carrier will not take it, now or later. */
    record Refused(int code) implements SendOutcome {}

    /** It was certainly not taken, and may be asked for again in a while. */
    record TryLater(String why) implements SendOutcome {}

    /** It may have been taken or not, so no call is asked for again: a callback or the carrier's list will tell. */
    record Unknown(String why) implements SendOutcome {}
}
