package org.patchthrough.campaign;

import org.patchthrough.call.Coded;

/** Whether a campaign rings anybody. */
public enum CampaignStatus implements Coded {
    OPEN,
    PAUSED,
    ENDED
}
