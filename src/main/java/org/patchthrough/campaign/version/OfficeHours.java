package org.patchthrough.campaign.version;

import org.patchthrough.call.Coded;

/** When an office counts as open. */
public enum OfficeHours implements Coded {
    /** By the clock of its own town, on days on which offices are staffed. */
    LOCAL,
    /** Always. */
    ANY
}
