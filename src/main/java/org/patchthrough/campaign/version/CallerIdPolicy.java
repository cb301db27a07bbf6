package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** Whose number an office sees. */
public enum CallerIdPolicy implements Coded {
    /** The caller's own, so that the office can call back; they are told so. */
    CALLER,
    CAMPAIGN
}
