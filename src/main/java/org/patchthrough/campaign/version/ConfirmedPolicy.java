package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** What becomes of calls to a member who has said in public that they stand where the campaign wants them. */
public enum ConfirmedPolicy implements Coded {
    /** They are called like everybody else. */
    SAME,
    /** They are called, and thanked. */
    THANK,
    /** They are called no more; who has nobody else to call is told so. */
    SKIP
}
