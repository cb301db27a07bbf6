package org.patchthrough.campaign;

import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.patchthrough.campaign.version.ConfirmedPolicy;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Snapshot;

/** Campaigns as they can be called for: on the newest directory, or on the one that a call began with. From memory. */
public class CallableCampaigns {
    private final Campaigns campaigns;
    private final Directory directory;
    private final InstantSource clock;
    private final Supporters supporters;

    /** @param supporters is asked of campaigns alone that treat them differently */
    public CallableCampaigns(Campaigns campaigns, Directory directory, InstantSource clock, Supporters supporters) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.clock = clock;
        this.supporters = supporters;
    }

    /** The newest version of a campaign with the newest directory. */
    public Optional<CallableCampaign> find(String slug) {
        return campaigns.find(slug).map(this::onNewest);
    }

    /** Every campaign, by slug, as {@link #find} tells each. */
    public List<CallableCampaign> list() {
        return campaigns.list().stream().map(this::onNewest).toList();
    }

    /** The campaigns of one number, E.164, as {@link #find} tells each: the one that owns it first. */
    public List<CallableCampaign> at(String number) {
        return campaigns.at(number, clock.instant()).stream()
                .map(this::onNewest)
                .toList();
    }

    private CallableCampaign onNewest(Campaign campaign) {
        return new CallableCampaign(
                campaign.version(),
                directory.findNewest().orElse(null),
                campaign.statusAt(clock.instant()),
                supporters(campaign.version()));
    }

    private Set<String> supporters(Version version) {
        return version.goal().whenConfirmed() == ConfirmedPolicy.SAME ? Set.of() : supporters.of(version);
    }

    /**
     * The directory that new calls begin with.
     *
     * @throws IllegalStateException before the first import
     */
    public Snapshot newest() {
        return directory.newest();
    }

    /** Campaigns that ring nobody for a while, by slug: what waits for them goes on waiting. */
    public Set<String> paused() {
        return campaigns.paused();
    }

    /**
     * What a call under way began with; of such a call nobody asks whether its campaign is open.
     *
     * @throws IllegalStateException if that version or snapshot cannot be found, which is a fault of ours
     */
    public CallableCampaign get(int version, int snapshot) {
        try {
            var pinned = campaigns.get(version);
            return new CallableCampaign(pinned, directory.get(snapshot), CampaignStatus.OPEN, supporters(pinned));
        } catch (NoSuchElementException missing) {
            throw new IllegalStateException(
                    "campaign version %d or snapshot %d is gone".formatted(version, snapshot), missing);
        }
    }
}
