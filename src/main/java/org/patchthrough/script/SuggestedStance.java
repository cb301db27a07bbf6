package org.patchthrough.script;

/** What an answer that leads into a branch says of the member: a suggestion for the survey, never an answer to it. */
public enum SuggestedStance {
    SUPPORTS,
    OPPOSES,
    UNDECIDED,
    NOT_GIVEN,
    VOICEMAIL,
    NOTHING
}
