package org.patchthrough.campaign;

import java.time.Instant;
import org.patchthrough.directory.Congress;

/**
 * A campaign as it stands now.
 *
 * @param version the newest: what new calls begin with
 */
public record Campaign(String slug, Status status, Version version) {
    /** What an organizer has set, unless its last day is over, which ends at midnight in Washington. */
    public Status statusAt(Instant now) {
        var today = Congress.dayInWashington(now);
        return version.findEnd().filter(today::isAfter).isPresent() ? Status.ENDED : status;
    }
}
