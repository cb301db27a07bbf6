package org.patchthrough.campaign;

import java.util.Set;
import org.patchthrough.campaign.version.Version;

/** Knows which members have said in public that they stand where a campaign wants them. */
@FunctionalInterface
public interface Supporters {
    /** Nothing is known of anybody. */
    Supporters UNKNOWN = _ -> Set.of();

    /** Their seats. */
    Set<String> of(Version campaign);
}
