package org.patchthrough.campaign;

import java.time.Instant;
import java.util.Optional;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Congress;

/**
 * A campaign as it stands now.
 *
 * @param first   the number of its first version: of two campaigns the older has the smaller
 * @param version the newest: what new calls begin with
 */
public record Campaign(String slug, CampaignStatus status, int first, Version version) {
    /** What an organizer has set, unless its last day is over, which ends at midnight in Washington. */
    public CampaignStatus statusAt(Instant now) {
        return isOver(now) ? CampaignStatus.ENDED : status;
    }

    private boolean isOver(Instant now) {
        var today = Congress.dayInWashington(now);
        return version.findEnd().filter(today::isAfter).isPresent();
    }

    /**
     * Why it cannot be given a status, as a sentence; empty where it can. One that has ended has given its keywords away, so
     * to open it is to ask for them again, and it cannot take them back by a pause.
     *
     * @param taken the keywords of those that have not ended
     */
    Optional<String> refusal(CampaignStatus wanted, Instant now, KeywordIndex taken) {
        return switch (wanted) {
            case OPEN ->
                isOver(now)
                        ? Optional.of("Campaign %s cannot be resumed: its last day was %s. Import it with a later one."
                                .formatted(slug, version.findEnd().orElseThrow()))
                        : taken.clash(version)
                                .map(clash -> "Campaign %s cannot be resumed: %s. Import it with another keyword first."
                                        .formatted(slug, clash));
            case PAUSED ->
                statusAt(now) == CampaignStatus.ENDED
                        ? Optional.of(
                                "Campaign %s has ended and calls nobody, so there is nothing to pause.".formatted(slug))
                        : Optional.empty();
            case ENDED -> Optional.empty();
        };
    }
}
