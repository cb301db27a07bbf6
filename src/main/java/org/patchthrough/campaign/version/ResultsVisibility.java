package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** Who sees where members stand. */
public enum ResultsVisibility implements Coded {
    PUBLIC,
    /** Members of the organization alone. */
    MEMBERS
}
