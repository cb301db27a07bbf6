package org.patchthrough.texting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.conversation.IntentParser;
import org.patchthrough.conversation.TextCampaign;

/**
 * The campaigns that take texts at a number, at one moment. It is asked for before a transaction: within one nobody may wait
 * for what may have to be read over another connection.
 *
 * @param owner          slug of the campaign that the number belongs to; empty where none takes texts there
 * @param entrances      the words by which people begin there. Where two campaigns have one, the one that has not ended
 *     comes first
 * @param carrierAnswers the carrier answers its own words there
 * @param campaigns      by slug
 * @param paused         slugs of all campaigns that ring nobody for a while, at whatever number
 */
record NumberCampaigns(
        String owner,
        List<IntentParser.Entrance> entrances,
        boolean carrierAnswers,
        Map<String, PublishedTextCampaign> campaigns,
        Set<String> paused) {
    Optional<TextCampaign> pitch(String slug) {
        return Optional.ofNullable(campaigns.get(slug));
    }

    /** Of a campaign that a conversation here has led to. */
    CallableCampaign offer(String slug) {
        var found = campaigns.get(slug);
        if (found == null) {
            throw new IllegalStateException("no campaign " + slug + " takes texts at this number");
        }
        return found.callable();
    }
}
