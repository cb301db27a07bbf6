package org.patchthrough.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.patchthrough.call.Language;

/**
 * What is known at the moment of an input.
 *
 * @param zip            remembered; empty if none
 * @param language       remembered
 * @param owner          slug of the campaign that the number belongs to; empty if none
 * @param callPage       address of a call's page
 * @param campaigns by slug
 */
public record ConversationContext(
        Instant now,
        Suppression suppression,
        CarrierReplies carrier,
        String zip,
        Optional<Language> language,
        String owner,
        Function<UUID, String> callPage,
        Function<String, Optional<TextCampaign>> campaigns) {

    /**
     * What keeps us from texting this number.
     *
     * @param stopped it said stop
     * @param blocked an organizer blocked it, which its owner cannot undo
     * @param refused the carrier brings it no text from here
     */
    public record Suppression(boolean stopped, boolean blocked, boolean refused) {}

    /**
     * What the carrier says without us.
     *
     * @param answersWords it answers its own words, such as stop, at this number
     * @param answeredThis it has answered this very message
     */
    public record CarrierReplies(boolean answersWords, boolean answeredThis) {}

    boolean stopped() {
        return suppression.stopped();
    }

    Optional<TextCampaign> pitch(String slug) {
        return slug.isEmpty() ? Optional.empty() : campaigns.apply(slug);
    }

    /** The campaign that is spoken of, or else the one that the number belongs to. */
    Optional<TextCampaign> campaignOf(ConversationState state) {
        return pitch(state.campaign()).or(() -> pitch(owner));
    }

    /** Of the call that is going on, or else of the campaign. */
    String page(TextCampaign campaign, ConversationState state) {
        var call = state.call();
        return state.busy() && call != null ? callPage.apply(call) : campaign.page(state.language());
    }
}
