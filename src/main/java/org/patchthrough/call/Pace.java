package org.patchthrough.call;

/** How fast we speak and how long we wait: {@code RELAY} is for captioned and relayed calls, whose operator needs time. */
public enum Pace implements Coded {
    NORMAL,
    SLOW,
    RELAY
}
