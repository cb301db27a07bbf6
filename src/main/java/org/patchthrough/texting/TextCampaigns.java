package org.patchthrough.texting;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.campaign.version.OptOutResponder;
import org.patchthrough.campaign.version.TextSettings;
import org.patchthrough.conversation.IntentParser;
import org.patchthrough.conversation.TextCampaign;
import org.patchthrough.directory.Directory;

/** Campaigns as conversations know them, and the numbers they stand at. */
public final class TextCampaigns {
    private final Campaigns campaigns;
    private final Directory directory;
    private final CallableCampaigns callables;
    private final String publicUrl;
    private final boolean looksUpAddresses;
    private final InstantSource clock;

    /** @param publicUrl with no slash at its end */
    public TextCampaigns(
            Campaigns campaigns,
            Directory directory,
            CallableCampaigns callables,
            String publicUrl,
            boolean looksUpAddresses,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.callables = callables;
        this.publicUrl = publicUrl;
        this.looksUpAddresses = looksUpAddresses;
        this.clock = clock;
    }

    /** Empty where there is no such campaign, or it takes no texts. */
    Optional<TextCampaign> find(String slug) {
        return campaigns.find(slug).flatMap(this::known).map(NumberCampaigns.Campaign::campaign);
    }

    /** @param number E.164 */
    NumberCampaigns at(String number) {
        var here = campaigns.at(number, clock.instant()).stream()
                .filter(campaign -> campaign.version().findTexting().isPresent())
                .toList();
        return new NumberCampaigns(
                here.stream().findFirst().map(Campaign::slug).orElse(""),
                here.stream().flatMap(TextCampaigns::entrances).toList(),
                here.stream()
                        .findFirst()
                        .flatMap(campaign -> campaign.version().findTexting())
                        .map(TextSettings::answers)
                        .filter(answers -> answers == OptOutResponder.SERVICE)
                        .isEmpty(),
                here.stream()
                        .flatMap(campaign -> known(campaign).stream().map(known -> Map.entry(campaign.slug(), known)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                callables.paused());
    }

    private static Stream<IntentParser.Entrance> entrances(Campaign campaign) {
        return campaign.version().keywords().stream()
                .map(keyword -> new IntentParser.Entrance(keyword.word(), campaign.slug(), keyword.language()));
    }

    private Optional<NumberCampaigns.Campaign> known(Campaign campaign) {
        var version = campaign.version();
        return callables
                .find(campaign.slug())
                .filter(_ -> version.findTexting().isPresent())
                .map(callable -> new NumberCampaigns.Campaign(
                        new PublishedTextCampaign(
                                version, directory.newest(), callable, publicUrl, looksUpAddresses, clock.instant()),
                        callable));
    }
}
