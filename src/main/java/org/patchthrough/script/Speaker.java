package org.patchthrough.script;

/** Who says a turn: the caller, who reads it aloud, or the office's staffer, who may say something like it. */
public enum Speaker {
    CALLER,
    STAFFER
}
