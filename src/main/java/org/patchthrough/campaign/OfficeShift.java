package org.patchthrough.campaign;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Whether an office is staffed.
 *
 * @param open  somebody works there now
 * @param until when that changes
 * @param zone  the office's clock
 */
public record OfficeShift(boolean open, Instant until, ZoneId zone) {
    /** By the hours that nearly all offices keep. */
    public static OfficeShift of(ZoneId zone, Instant now) {
        return CallingHours.officeOpens(zone, now)
                .map(opens -> new OfficeShift(false, opens, zone))
                .orElseGet(() -> new OfficeShift(
                        true,
                        now.atZone(zone)
                                .toLocalDate()
                                .atTime(CallingHours.CLOSES)
                                .atZone(zone)
                                .toInstant(),
                        zone));
    }
}
