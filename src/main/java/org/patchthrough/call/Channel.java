package org.patchthrough.call;

/** How an answer reached us. */
public enum Channel implements Coded {
    KEYPAD,
    PAGE,
    TEXT
}
