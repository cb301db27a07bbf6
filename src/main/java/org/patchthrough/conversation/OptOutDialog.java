package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.also;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextTemplate;

/** No more, and back: what holds for all conversations of a number at once. */
final class OptOutDialog {
    private OptOutDialog() {}

    static boolean answeredByCarrier(ConversationContext context, boolean exact) {
        return context.carrier().answeredThis() || (exact && context.carrier().answersWords());
    }

    static ConversationStep stop(ConversationContext context, ConversationState state, Intent.Stop word) {
        boolean byCarrier = answeredByCarrier(context, word.exact());
        var actions = new ArrayList<Action>(List.of(new Action.Stop(byCarrier)));
        if (word.foul()) {
            actions.add(new Action.Inbox(Intent.Kind.FOUL));
        }
        if (state.reminder() != null) {
            actions.add(new Action.ForgetReminder());
        }
        var after = state.at(ConversationStage.IDLE)
                .with(ConversationState.Answers.NONE)
                .with((ConversationState.Reminder) null)
                .keeping("");
        var farewell = context.campaignOf(state)
                .filter(_ -> !byCarrier && !word.foul())
                .map(campaign -> text(TextTemplate.OPTED_OUT, state).with("org", campaign.organization()));
        return new ConversationStep.Say(farewell, actions, after);
    }

    static ConversationStep stopped(ConversationContext context, ConversationState state, Intent word) {
        return switch (word) {
            case Intent.Start(boolean exact)
            when !context.suppression().blocked() && passes(context, exact) -> back(context, state, exact);
            case Intent.Start _ when !context.suppression().blocked() -> quiet(state);
            case Intent.Help(boolean exact) when answeredByCarrier(context, exact) -> quiet(state);
            // The carrier brings them nothing from this number either, which another word than its own does not undo.
            case Intent.Stop again
            when answeredByCarrier(context, again.exact()) -> also(new Action.Stop(true), quiet(state));
            case Intent.Unknown(var kind) when kind == Intent.Kind.FOUL -> also(new Action.Inbox(kind), quiet(state));
            case Intent.Stop _, Intent.Nothing _ -> quiet(state);
            default -> {
                var told = state.guard().stoppedAt();
                boolean again = told != null && told.plus(ConversationState.DAY).isAfter(context.now());
                yield again || context.suppression().blocked()
                        ? quiet(state)
                        : say(
                                text(TextTemplate.STILL_OPTED_OUT, state),
                                state.with(state.guard().toldStopped(context.now())));
            }
        };
    }

    /** A word to come back by that the carrier has not heard lifts nothing there: they could not be told that they are back. */
    private static boolean passes(ConversationContext context, boolean exact) {
        return exact
                || context.carrier().answeredThis()
                || !context.suppression().refused();
    }

    private static ConversationStep back(ConversationContext context, ConversationState state, boolean exact) {
        var campaign = state.campaign().isEmpty() ? context.owner() : state.campaign();
        var after = state.about(campaign)
                .at(state.aim().planned() ? ConversationStage.READY : ConversationStage.ZIP_WANTED);
        var welcome = answeredByCarrier(context, exact)
                ? Optional.<TemplatedText>empty()
                : context.campaignOf(after)
                        .map(pitch -> text(TextTemplate.OPTED_IN, after).with("org", pitch.organization()));
        return new ConversationStep.Say(welcome, List.of(new Action.Return()), after);
    }
}
