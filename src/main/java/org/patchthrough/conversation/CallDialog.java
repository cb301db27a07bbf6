package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.over;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;

import java.util.UUID;
import org.patchthrough.prompts.TextTemplate;

/** From CALL to the phone that rings, or why it does not. */
final class CallDialog {
    private CallDialog() {}

    static ConversationStep call(TextCampaign campaign, ConversationState state, boolean voicemail) {
        if (!campaign.open()) {
            return over(campaign, state);
        }
        var aim = state.aim();
        if (!voicemail && campaign.closedUntil(aim.seat(), aim.area()).isPresent()) {
            return closed(campaign, state);
        }
        return new ConversationStep.Ring(
                state.campaign(),
                aim.plan(),
                voicemail,
                state.free() > 0 && state.aim().hasNext(),
                state);
    }

    static ConversationStep closed(TextCampaign campaign, ConversationState state) {
        var aim = state.aim();
        var at = campaign.opens(aim.seat(), aim.area());
        return say(
                text(TextTemplate.OFFICE_CLOSED, state)
                        .with("who", campaign.titleName(aim.seat(), state.language()))
                        .with("opens", campaign.when(at, aim.area(), state.language())),
                state.at(ConversationStage.CLOSED));
    }

    static ConversationStep accepted(ConversationState state, UUID call, int minutes) {
        // Where it fails, or leads to the next office, we offer another.
        var calling = state.with(call, state.free() > 0 ? state.free() - 1 : ConversationState.FREE)
                .at(ConversationStage.CALLING);
        if (minutes == 0) {
            return quiet(calling);
        }
        var wait = minutes == 1 ? TextTemplate.IN_LINE_ONE_MINUTE : TextTemplate.IN_LINE;
        return say(text(wait, state).with("m", String.valueOf(minutes)), calling);
    }

    static ConversationStep refused(ConversationContext context, ConversationState state, CallRefusal why) {
        var found = context.pitch(state.campaign());
        if (found.isEmpty() || !state.aim().planned()) {
            return quiet(state);
        }
        var campaign = found.get();
        var language = state.language();
        return switch (why) {
            case CAMPAIGN_CLOSED -> over(campaign, state);
            case STOPPED -> say(text(TextTemplate.STILL_OPTED_OUT, state), state);
            case ALREADY_CALLING -> say(text(TextTemplate.ALREADY_CALLING, state), state);
            case OUTSIDE_HOURS -> closed(campaign, state);
            case CALLED_TODAY ->
                say(
                        text(TextTemplate.CALLED_TODAY, state)
                                .with("who", campaign.titleName(state.aim().seat(), language)),
                        state);
            case NOT_PLACED ->
                say(
                        text(TextTemplate.CANNOT_CALL, state)
                                .with("who", campaign.titleName(state.aim().seat(), language))
                                .with(
                                        "office",
                                        campaign.office(
                                                state.aim().seat(), state.aim().area()))
                                .with("url", campaign.page(language)),
                        state);
            case OTHER ->
                say(
                        text(TextTemplate.CALL_REFUSED, state)
                                .with("num", campaign.number())
                                .with("url", campaign.page(language)),
                        state);
        };
    }

    static ConversationStep placed(ConversationContext context, ConversationState state, UUID call) {
        return state.isAt(ConversationStage.CALLING, call)
                ? context.pitch(state.campaign())
                        .map(campaign -> say(
                                text(TextTemplate.RINGING, state)
                                        .with("num", campaign.number())
                                        .with("url", context.callPage().apply(call)),
                                state))
                        .orElseGet(() -> quiet(state))
                : quiet(state);
    }
}
