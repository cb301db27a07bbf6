package org.patchthrough.whip;

/** Calls about a member that came to no answer, though they were made: nobody need take them for none. */
public record OtherContacts(long voicemails, long notReached) {
    public static final OtherContacts NONE = new OtherContacts(0, 0);
}
