package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.also;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;

import java.util.List;
import java.util.Optional;
import org.patchthrough.conversation.ConversationState.Aim;
import org.patchthrough.prompts.TextTemplate;

/** One reminder, at an hour at which we may begin to text. */
final class ReminderDialog {
    private ReminderDialog() {}

    /** Empty where nothing was offered that could be put off. */
    static Optional<ConversationStep> later(ConversationContext context, ConversationState state) {
        var found = context.pitch(state.campaign());
        boolean offered = switch (state.state()) {
            case CLOSED, READY, NEXT_OR_DONE -> true;
            case IDLE, NEW, ZIP_WANTED, SPLIT, CALLING, IN_CALL, ANSWER_WANTED, PROMISE_WANTED -> false;
        };
        if (found.isEmpty() || !offered || !state.aim().planned()) {
            return Optional.empty();
        }
        var campaign = found.get();
        var aim = state.aim();
        var at = campaign.opens(aim.seat(), aim.area());
        return Optional.of(also(
                new Action.Remind(at),
                say(
                        text(TextTemplate.REMINDER_PROMISED, state)
                                .with("opens", campaign.when(at, aim.area(), state.language())),
                        state.at(ConversationStage.IDLE)
                                .with(new ConversationState.Reminder(state.campaign(), aim.seat(), at)))));
    }

    /** Asked for by a key on the phone. */
    static ConversationStep wanted(ConversationContext context, ConversationState state, String campaign, String seat) {
        return context.pitch(campaign)
                .filter(pitch -> pitch.calls(seat))
                .map(pitch -> pitch.opens(seat, state.aim().area()))
                .map(at -> remind(state, new ConversationState.Reminder(campaign, seat, at)))
                .orElseGet(() -> quiet(state));
    }

    private static ConversationStep remind(ConversationState state, ConversationState.Reminder reminder) {
        return also(new Action.Remind(reminder.at()), quiet(state.with(reminder)));
    }

    static ConversationStep due(ConversationContext context, ConversationState state) {
        var reminder = state.reminder();
        if (reminder == null || reminder.at().isAfter(context.now())) {
            return quiet(state);
        }
        var found = context.pitch(reminder.campaign()).filter(campaign -> campaign.calls(reminder.seat()));
        var decent =
                found.map(campaign -> campaign.decent(context.now(), state.aim().area()));
        if (decent.filter(context.now()::isBefore).isPresent()) {
            var at = decent.get();
            return remind(state, new ConversationState.Reminder(reminder.campaign(), reminder.seat(), at));
        }
        var after = state.with((ConversationState.Reminder) null);
        if (context.stopped() || found.isEmpty() || !found.get().open() || state.busy()) {
            return quiet(after);
        }
        var campaign = found.get();
        var aim = state.aim();
        int index = aim.seats().indexOf(reminder.seat());
        var aimed = index < 0 ? new Aim(aim.zip(), "", List.of(reminder.seat()), aim.area(), 0, 0) : aim.then(index, 0);
        return say(
                text(TextTemplate.REMINDER, state)
                        .with("org", campaign.organization())
                        .with("who", campaign.titleName(reminder.seat(), state.language())),
                after.about(reminder.campaign())
                        .with(aimed)
                        .at(state.asking() ? state.state() : ConversationStage.READY));
    }
}
