package org.patchthrough.call;

/** Who was reached in an office. */
public enum Contact implements Coded {
    PERSON,
    VOICEMAIL,
    NOT_REACHED
}
