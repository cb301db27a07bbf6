package org.patchthrough.call;

/** What an organizer makes of an answer that was told in a call. */
public enum Review implements Coded {
    /** It counts, however short the talk was. */
    RELEASED,
    /** It counts in no figure. */
    STRUCK
}
