package org.patchthrough.call;

/** How a caller came. */
public enum Door implements Coded {
    WEB,
    TEXT,
    INBOUND,
    API
}
