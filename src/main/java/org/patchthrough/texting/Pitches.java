package org.patchthrough.texting;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.OptOutWords;
import org.patchthrough.campaign.Texting;
import org.patchthrough.dialer.Offers;
import org.patchthrough.directory.Directory;

/** Campaigns as conversations know them, and the numbers they stand at. */
public final class Pitches {
    private final Campaigns campaigns;
    private final Directory directory;
    private final Offers offers;
    private final String publicUrl;
    private final boolean looksUpAddresses;
    private final InstantSource clock;

    /** @param publicUrl with no slash at its end */
    public Pitches(
            Campaigns campaigns,
            Directory directory,
            Offers offers,
            String publicUrl,
            boolean looksUpAddresses,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.offers = offers;
        this.publicUrl = publicUrl;
        this.looksUpAddresses = looksUpAddresses;
        this.clock = clock;
    }

    /** Empty where there is no such campaign, or it takes no texts. */
    Optional<Pitch> find(String slug) {
        return campaigns
                .find(slug)
                .map(Campaign::version)
                .filter(version -> version.findTexting().isPresent())
                .flatMap(version -> offers.find(slug)
                        .map(offer -> new CampaignPitch(
                                version, directory.newest(), offer, publicUrl, looksUpAddresses, clock.instant())));
    }

    /** Reads what is known of a number's campaigns, where it has not been read within the second. */
    void recall(String number) {
        offers.paused();
        at(number).forEach(campaign -> find(campaign.slug()));
    }

    /** Campaigns that take texts at a number, E.164: the one that owns it first. */
    private Stream<Campaign> at(String number) {
        return campaigns.at(number, clock.instant()).stream()
                .filter(campaign -> campaign.version().findTexting().isPresent());
    }

    /** The slug of the campaign that owns a number; empty where no campaign takes texts there. */
    String owner(String number) {
        return at(number).map(Campaign::slug).findFirst().orElse("");
    }

    /** The words by which people begin there. Where two campaigns have one, the one that has not ended comes first. */
    List<Reader.Entrance> entrances(String number) {
        return at(number)
                .flatMap(campaign -> campaign.version().keywords().stream()
                        .map(keyword -> new Reader.Entrance(keyword.word(), campaign.slug(), keyword.language())))
                .toList();
    }

    /** Whether the carrier answers its own words there. */
    boolean carrierAnswers(String number) {
        return at(number)
                .findFirst()
                .flatMap(campaign -> campaign.version().findTexting())
                .map(Texting::answers)
                .filter(answers -> answers == OptOutWords.SERVICE)
                .isEmpty();
    }
}
