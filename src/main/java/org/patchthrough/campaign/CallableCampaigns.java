package org.patchthrough.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Campaigns as they can be called for. Answered from memory. */
public interface CallableCampaigns {
    /** The newest version of a campaign with the newest directory. */
    Optional<CallableCampaign> find(String slug);

    /** The campaigns of one number, E.164, as {@link #find} tells each: the one that owns it first. */
    List<CallableCampaign> at(String number);

    /** Campaigns that ring nobody for a while, by slug: what waits for them goes on waiting. */
    Set<String> paused();

    /**
     * What a call under way began with.
     *
     * @throws IllegalStateException if that version or snapshot cannot be found, which is a fault of ours
     */
    CallableCampaign get(int version, int snapshot);
}
