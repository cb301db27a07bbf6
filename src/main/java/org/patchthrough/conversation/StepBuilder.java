package org.patchthrough.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextTemplate;

/** The parts that steps are made of, and the steps that several dialogs come to. */
final class StepBuilder {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int UNKNOWN_IN_A_ROW = 3;

    private StepBuilder() {}

    static TemplatedText text(TextTemplate template, ConversationState state) {
        return TemplatedText.of(template, state.language());
    }

    static ConversationStep say(TemplatedText text, ConversationState state) {
        return new ConversationStep.Say(Optional.of(text), List.of(), state);
    }

    static ConversationStep quiet(ConversationState state) {
        return new ConversationStep.Say(Optional.empty(), List.of(), state);
    }

    static ConversationStep also(Action action, ConversationStep step) {
        return with(List.of(action), step);
    }

    static ConversationStep with(List<Action> actions, ConversationStep step) {
        return switch (step) {
            case ConversationStep.Say(var text, var more, var state) -> {
                var all = new ArrayList<>(actions);
                all.addAll(more);
                yield new ConversationStep.Say(text, all, state);
            }
            case ConversationStep.Ring _ -> step;
        };
    }

    static ConversationStep unknown(ConversationContext context, ConversationState state, Intent.Kind kind) {
        var puzzled = state.with(state.guard().notKnowing());
        boolean look = kind != Intent.Kind.PLAIN || puzzled.guard().unknown() == UNKNOWN_IN_A_ROW;
        var actions = look ? List.<Action>of(new Action.Inbox(kind)) : List.<Action>of();
        var last = puzzled.guard().unknownAt();
        boolean lately = last != null && last.plus(HOUR).isAfter(context.now());
        if (lately || kind == Intent.Kind.FOUL) {
            return new ConversationStep.Say(Optional.empty(), actions, puzzled);
        }
        return with(actions, notUnderstood(context, puzzled));
    }

    static ConversationStep notUnderstood(ConversationContext context, ConversationState state) {
        return context.campaignOf(state)
                .map(campaign -> say(
                        text(TextTemplate.NOT_UNDERSTOOD, state).with("email", campaign.email()),
                        state.with(state.guard().told(context.now()))))
                .orElseGet(() -> quiet(state));
    }

    /** The campaign is over, or paused. */
    static ConversationStep over(TextCampaign campaign, ConversationState state) {
        return say(text(TextTemplate.CAMPAIGN_CLOSED, state).with("url", campaign.page(state.language())), state);
    }
}
