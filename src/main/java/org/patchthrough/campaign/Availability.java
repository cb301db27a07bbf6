package org.patchthrough.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * What a campaign says to who wants a call now.
 *
 * @param status whether it runs
 * @param opens    when its hours for ringing people begin again; empty while they last
 * @param number   the campaign's own, as people read it, for those whom we may not ring but who may dial
 */
public record Availability(CampaignStatus status, Optional<Instant> opens, String number) {
    /** For who asks at whatever hour by their own phone. */
    public Availability atAnyHour() {
        return new Availability(status, Optional.empty(), number);
    }
}
