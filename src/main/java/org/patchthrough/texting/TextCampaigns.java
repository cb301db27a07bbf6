package org.patchthrough.texting;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.version.OptOutResponder;
import org.patchthrough.conversation.IntentParser;
import org.patchthrough.conversation.TextCampaign;

/** Campaigns as conversations know them, and the numbers they stand at. */
public final class TextCampaigns {
    private final CallableCampaigns callables;
    private final String publicUrl;
    private final boolean looksUpAddresses;
    private final InstantSource clock;

    /** @param publicUrl with no slash at its end */
    public TextCampaigns(CallableCampaigns callables, String publicUrl, boolean looksUpAddresses, InstantSource clock) {
        this.callables = callables;
        this.publicUrl = publicUrl;
        this.looksUpAddresses = looksUpAddresses;
        this.clock = clock;
    }

    /** Empty where there is no such campaign, or it takes no texts. */
    Optional<TextCampaign> find(String slug) {
        return callables.find(slug).filter(CallableCampaign::mayBeTexted).map(this::textable);
    }

    /** @param number E.164 */
    NumberCampaigns at(String number) {
        var here = callables.at(number).stream()
                .filter(CallableCampaign::mayBeTexted)
                .map(this::textable)
                .toList();
        return new NumberCampaigns(
                here.stream().findFirst().map(PublishedTextCampaign::slug).orElse(""),
                here.stream().flatMap(TextCampaigns::entrances).toList(),
                here.stream()
                        .findFirst()
                        .filter(owner -> owner.texting().answers() == OptOutResponder.SERVICE)
                        .isEmpty(),
                here.stream().collect(Collectors.toUnmodifiableMap(PublishedTextCampaign::slug, Function.identity())),
                callables.paused());
    }

    private PublishedTextCampaign textable(CallableCampaign callable) {
        return new PublishedTextCampaign(callable, publicUrl, looksUpAddresses, clock.instant());
    }

    private static Stream<IntentParser.Entrance> entrances(PublishedTextCampaign campaign) {
        return campaign.version().keywords().stream()
                .map(keyword -> new IntentParser.Entrance(keyword.word(), campaign.slug(), keyword.language()));
    }
}
