package org.patchthrough.conversation;

/** Why a call that was asked for by text does not come, as far as it changes what is said. */
public enum CallRefusal {
    /** Paused, or over. */
    CAMPAIGN_CLOSED,
    STOPPED,
    ALREADY_CALLING,
    OUTSIDE_HOURS,
    CALLED_TODAY,
    /** We can place no calls at all. */
    NOT_PLACED,
    OTHER
}
