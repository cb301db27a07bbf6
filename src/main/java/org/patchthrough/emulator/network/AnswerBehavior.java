package org.patchthrough.emulator.network;

/** What happens when a number is rung. */
public enum AnswerBehavior {
    PERSON,
    VOICEMAIL,
    BUSY,
    NO_ANSWER,
    FAILED,
    /** Somebody holds the phone in their hand and decides as it goes. */
    BY_HAND
}
