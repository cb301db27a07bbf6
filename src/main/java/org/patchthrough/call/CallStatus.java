package org.patchthrough.call;

/** Where a call is now, as everybody outside sees it. */
public enum CallStatus implements Coded {
    QUEUED,
    DIALING,
    RINGING,
    GREETING,
    LOCATING,
    BRIEFING,
    WAITING,
    BRIDGED,
    ASKING,
    ENDED
}
