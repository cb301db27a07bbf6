package org.patchthrough.campaign;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A campaign as it stands now.
 *
 * @param version the newest: what new calls begin with
 */
public record Campaign(String slug, Status status, Version version) {
    /** Days of a campaign are Congress's: its last ends at midnight in Washington. */
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    /** What an organizer has set, unless its last day is over. */
    public Status statusAt(Instant now) {
        var today = now.atZone(WASHINGTON).toLocalDate();
        return version.findEnd().filter(today::isAfter).isPresent() ? Status.ENDED : status;
    }
}
