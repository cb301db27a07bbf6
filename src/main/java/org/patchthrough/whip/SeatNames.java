package org.patchthrough.whip;

import java.util.List;
import java.util.Optional;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.TargetProfile;
import org.patchthrough.campaign.TargetProfiles;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.directory.Directory;

/**
 * The seats of Congress by the newest snapshot, and the entries of a campaign by its newest version, from memory. Nothing is
 * known before the first import.
 */
public record SeatNames(Campaigns campaigns, Directory directory) implements SeatNaming {
    @Override
    public Optional<Named> find(String campaign, String seat) {
        return directory
                .findNewest()
                .flatMap(newest -> campaigns
                        .find(campaign)
                        .flatMap(found -> new TargetProfiles(found.version(), newest).find(seat))
                        .or(() -> TargetProfiles.findSeat(newest, seat)))
                .map(SeatNames::named);
    }

    @Override
    public List<String> called(String campaign) {
        return directory
                .findNewest()
                .flatMap(newest ->
                        campaigns.find(campaign).map(found -> new Targeting(found.version(), newest).seats()))
                .orElse(List.of());
    }

    private static Named named(TargetProfile profile) {
        return new Named(profile.name(), profile.party(), profile.state());
    }
}
