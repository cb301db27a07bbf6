package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;
import org.patchthrough.directory.Chamber;

/** What sorts of targets a campaign calls, each in its turn. */
public enum TargetKind implements Coded {
    HOUSE,
    SENATE,
    /** The campaign's own entries. */
    LIST;

    public static TargetKind of(Chamber chamber) {
        return switch (chamber) {
            case HOUSE -> HOUSE;
            case SENATE -> SENATE;
        };
    }
}
