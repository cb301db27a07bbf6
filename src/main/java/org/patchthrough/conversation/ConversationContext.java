package org.patchthrough.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.patchthrough.call.Language;

/**
 * What is known at the moment of an input.
 *
 * @param stopped        this number said stop
 * @param blocked        an organizer blocked it, which its owner cannot undo
 * @param carrierAnswers the carrier answers its own words at this number
 * @param handled        the carrier says that it has answered this very message
 * @param refused        the carrier brings this number no text from here
 * @param zip            remembered; empty if none
 * @param language       remembered
 * @param owner          slug of the campaign that the number belongs to; empty if none
 * @param callPage       address of a call's page
 * @param campaigns        campaigns by slug
 */
public record ConversationContext(
        Instant now,
        boolean stopped,
        boolean blocked,
        boolean carrierAnswers,
        boolean handled,
        boolean refused,
        String zip,
        Optional<Language> language,
        String owner,
        Function<UUID, String> callPage,
        Function<String, Optional<TextCampaign>> campaigns) {

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
