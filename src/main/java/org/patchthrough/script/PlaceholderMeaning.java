package org.patchthrough.script;

/** What an organizer's placeholder stands for. */
public enum PlaceholderMeaning {
    /** The member: title and full name at the first mention, title and last name from then on. */
    MEMBER,
    /** The member, by a pronoun. */
    PRONOUN,
    /** A greeting by the office's clock. */
    DAYPART,
    CALLER_NAME,
    CALLER_CITY,
    BILL,
    ASK,
    /** Nothing that we know how to fill. */
    OTHER
}
