package org.patchthrough.call;

/** How a call ended. The first six are the flow's own; the rest are read off the caller's leg or the queue. */
public enum Outcome implements Coded {
    COMPLETE,
    NOBODY_REACHED,
    DECLINED,
    NO_RESPONSE,
    NO_LOCATION,
    OPTED_OUT,
    HUNG_UP,
    NOT_ANSWERED,
    CANCELLED,
    EXPIRED,
    FAILED
}
