package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** Whose name stands at the head of a campaign on a partner's page. */
public enum Logo implements Coded {
    NONE,
    OURS,
    PARTNER
}
