package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.also;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;
import static org.patchthrough.conversation.StepBuilder.unknown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;
import org.patchthrough.conversation.ConversationState.Aim;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.prompts.TextTemplate;

/** What the office said: asked after the call, answered by a figure, corrected for a day. */
final class ReportDialog {
    /** The figure for a voicemail. */
    static final int VOICEMAIL = 5;

    static final int MAX = 6;
    /** Yes, no, passed on. */
    private static final int PROMISES = 3;

    private ReportDialog() {}

    static ConversationStep ended(ConversationContext context, ConversationState state, ConversationInput.Ended ended) {
        boolean ours = ended.call().equals(state.call());
        var found = context.pitch(ended.campaign());
        if (context.stopped() || found.isEmpty()) {
            return quiet(ours && state.busy() ? state.at(ConversationStage.IDLE) : state);
        }
        var open = ended.targets().stream()
                .filter(tried -> tried.reached() && !tried.told() && found.get().calls(tried.seat()))
                .map(tried -> new ConversationState.Question(ended.call(), ended.campaign(), tried.seat()))
                .toList();
        var toldOf = ended.targets().stream()
                .filter(ConversationInput.Tried::told)
                .map(tried -> new ConversationState.Question(ended.call(), ended.campaign(), tried.seat()))
                .toList();
        var known = state.with(state.answers().without(toldOf));
        return ours ? ours(context, found.get(), known, ended, open) : stranger(found.get(), known, ended, open);
    }

    private static ConversationStep ours(
            ConversationContext context,
            TextCampaign campaign,
            ConversationState state,
            ConversationInput.Ended ended,
            List<ConversationState.Question> open) {
        int reached = (int) ended.targets().stream()
                .filter(ConversationInput.Tried::reached)
                .count();
        var called = ended.targets().stream().map(ConversationInput.Tried::seat).toList();
        var answered = answeredByKey(state, ended, context.now());
        var after = reached == 0 ? answered : onwards(answered.with(state.aim().after(called, reached)));
        if (!open.isEmpty()) {
            return ask(campaign, after.with(after.answers().asking(open)));
        }
        // What was asked for since then is not talked over.
        if (reached > 0 && state.busy()) {
            return counted(campaign, after);
        }
        return state.busy() ? nobody(campaign, after, ended) : quiet(after);
    }

    /** The next office is offered; where there is none, nothing new is. */
    private static ConversationState onwards(ConversationState state) {
        return state.aim().hasNext() ? state.offering(ConversationState.FREE) : state;
    }

    /** What was told by key or page last may be corrected by a text. */
    private static ConversationState answeredByKey(
            ConversationState state, ConversationInput.Ended ended, Instant now) {
        return ended.targets().reversed().stream()
                .filter(tried -> tried.reached() && tried.told())
                .findFirst()
                .map(tried -> new ConversationState.Question(ended.call(), ended.campaign(), tried.seat()))
                .map(question -> state.with(state.answers().told(question, now)))
                .orElse(state);
    }

    /** An answer that comes while the call goes on is about whom they talk with. */
    static ConversationState talked(ConversationState state, ConversationState.Question question) {
        var about = state.campaign().isEmpty() ? state.about(question.campaign()) : state;
        return about.with(about.answers().askingFirst(question));
    }

    /** The latest word counts, and closes the question; the next one, where there is one, follows as after a text. */
    static ConversationStep toldElsewhere(
            ConversationContext context, ConversationState state, UUID call, String seat) {
        var open = state.answers().open();
        var found = open.stream()
                .filter(question ->
                        question.call().equals(call) && question.seat().equals(seat))
                .findFirst();
        if (found.isEmpty()) {
            return quiet(state);
        }
        var question = found.get();
        var after = state.with(state.answers().without(List.of(question)).told(question, context.now()));
        if (state.state() != ConversationStage.ANSWER_WANTED || !open.getFirst().equals(question)) {
            return quiet(after);
        }
        var campaign = context.pitch(question.campaign());
        return after.answers().open().isEmpty() || campaign.isEmpty() || context.stopped()
                ? quiet(after.at(after.aim().hasNext() ? ConversationStage.NEXT_OR_DONE : ConversationStage.IDLE))
                : ask(campaign.get(), after);
    }

    /** A call by another door: one question at most, and only where no conversation is in the middle of something. */
    private static ConversationStep stranger(
            TextCampaign campaign,
            ConversationState state,
            ConversationInput.Ended ended,
            List<ConversationState.Question> open) {
        if (open.isEmpty() || state.busy() || state.asking()) {
            return quiet(state);
        }
        var first = open.getFirst();
        var about = state.about(ended.campaign())
                .with(new Aim(
                        state.aim().zip(),
                        "",
                        ended.targets().stream()
                                .map(ConversationInput.Tried::seat)
                                .toList(),
                        "",
                        ended.targets().size(),
                        1))
                .with(state.answers().closed().asking(List.of(first)))
                .at(ConversationStage.ANSWER_WANTED);
        var text = state.heardAt() == null
                ? text(TextTemplate.ASK_REPORT_STRANGER, about).with("org", campaign.organization())
                : text(TextTemplate.ASK_REPORT, about);
        return say(text.with("who", campaign.titleName(first.seat(), state.language())), about);
    }

    private static ConversationStep nobody(
            TextCampaign campaign, ConversationState state, ConversationInput.Ended ended) {
        var tried = ended.targets().stream()
                .map(ConversationInput.Tried::seat)
                .filter(campaign::calls)
                .findFirst();
        if (tried.isPresent()) {
            return notThrough(campaign, state, tried.get());
        }
        return switch (ended.outcome()) {
            case NO_RESPONSE, NOT_ANSWERED, EXPIRED, FAILED ->
                say(text(TextTemplate.NOT_ANSWERED, state), state.at(ConversationStage.READY));
            case HUNG_UP ->
                ended.accepted() && state.aim().planned()
                        ? notThrough(campaign, state, state.aim().seat())
                        : say(text(TextTemplate.NOT_ANSWERED, state), state.at(ConversationStage.READY));
            case COMPLETE, NOBODY_REACHED, DECLINED, NO_LOCATION, CANCELLED -> quiet(state.at(ConversationStage.READY));
            case OPTED_OUT -> quiet(state.at(ConversationStage.IDLE));
        };
    }

    private static ConversationStep notThrough(TextCampaign campaign, ConversationState state, String seat) {
        return say(
                text(TextTemplate.NOBODY_REACHED, state).with("who", campaign.titleName(seat, state.language())),
                state.at(ConversationStage.NEXT_OR_DONE));
    }

    static ConversationStep ask(TextCampaign campaign, ConversationState state) {
        var seat = state.answers().open().getFirst().seat();
        return say(
                text(TextTemplate.ASK_REPORT, state).with("who", campaign.titleName(seat, state.language())),
                state.at(ConversationStage.ANSWER_WANTED));
    }

    private static ConversationStep counted(TextCampaign campaign, ConversationState state) {
        if (!state.answers().open().isEmpty()) {
            return ask(campaign, state);
        }
        var aim = state.aim();
        if (aim.hasNext()) {
            return say(
                    text(TextTemplate.COUNTED_NEXT, state)
                            .with("who", campaign.titleName(aim.seat(), state.language())),
                    state.at(ConversationStage.NEXT_OR_DONE));
        }
        var last = aim.seats().size() < 2 ? TextTemplate.COUNTED_ONLY : TextTemplate.COUNTED_LAST;
        return say(
                text(last, state)
                        .with("k", String.valueOf(aim.reached()))
                        .with("n", String.valueOf(aim.seats().size()))
                        .with("kw", campaign.keyword(state.language()))
                        .with("num", campaign.number()),
                state.offering(0).at(ConversationStage.IDLE));
    }

    /** Empty where a question is open to which that is no answer. */
    static Optional<ConversationStep> figure(ConversationContext context, ConversationState state, int figure) {
        if (state.state() == ConversationStage.PROMISE_WANTED) {
            return promise(context, state, figure);
        }
        if (!state.answers().open().isEmpty()) {
            return answer(context, state, figure);
        }
        var last = state.answers().last();
        if (last == null
                || !state.answers().correctable(context.now())
                || !isOne(figure, state.answers().promise())) {
            return Optional.of(unknown(context, state, Intent.Kind.PLAIN));
        }
        return state.answers().promise()
                ? promise(context, state, figure)
                : Optional.of(correct(context, state, last, figure));
    }

    private static boolean isOne(int figure, boolean promise) {
        return figure >= 1 && figure <= (promise ? PROMISES : MAX);
    }

    private static Optional<ConversationStep> answer(ConversationContext context, ConversationState state, int figure) {
        var asked = state.answers().open().getFirst();
        var found = context.pitch(asked.campaign());
        if (found.isEmpty() || !isOne(figure, false)) {
            return Optional.empty();
        }
        var campaign = found.get();
        var told = told(asked, figure);
        var after = state.with(state.answers().answered(context.now()));
        var next = state.busy()
                ? quiet(after)
                : switch (told.contact()) {
                    case NOT_REACHED -> missed(campaign, after, asked);
                    case PERSON ->
                        campaign.asksPromise()
                                ? say(promised(campaign, after), after.at(ConversationStage.PROMISE_WANTED))
                                : counted(campaign, after);
                    case VOICEMAIL -> counted(campaign, after);
                };
        return Optional.of(also(told, next));
    }

    /** They got nowhere, so the same office is offered once more. */
    private static ConversationStep missed(
            TextCampaign campaign, ConversationState state, ConversationState.Question asked) {
        int index = state.aim().seats().indexOf(asked.seat());
        var again = index < 0 || state.aim().next() <= index
                ? state
                : state.with(state.aim().then(index, -1));
        return again.answers().open().isEmpty() ? notThrough(campaign, again, asked.seat()) : ask(campaign, again);
    }

    private static ConversationStep correct(
            ConversationContext context, ConversationState state, ConversationState.Question last, int figure) {
        var told = told(last, figure);
        var found = context.pitch(last.campaign());
        if (found.isEmpty()) {
            return quiet(state);
        }
        var next = state.busy()
                ? quiet(state)
                : told.contact() == Contact.NOT_REACHED
                        ? missed(found.get(), state, last)
                        : counted(found.get(), reached(state, last.seat()));
        return also(told, next);
    }

    /** That they got through there, where we had been told that they did not. */
    private static ConversationState reached(ConversationState state, String seat) {
        int index = state.aim().seats().indexOf(seat);
        return index < 0 || index < state.aim().next()
                ? state
                : state.with(state.aim().then(index + 1, 1));
    }

    private static Action.Told told(ConversationState.Question asked, int figure) {
        return switch (figure) {
            case 1 -> person(asked, Stance.SUPPORTS);
            case 2 -> person(asked, Stance.OPPOSES);
            case 3 -> person(asked, Stance.UNDECIDED);
            case 4 -> person(asked, Stance.NOT_GIVEN);
            case 5 -> new Action.Told(asked.call(), asked.seat(), Contact.VOICEMAIL, Optional.empty());
            case 6 -> new Action.Told(asked.call(), asked.seat(), Contact.NOT_REACHED, Optional.empty());
            default -> throw new IllegalArgumentException("there is no answer " + figure);
        };
    }

    private static Action.Told person(ConversationState.Question asked, Stance stance) {
        return new Action.Told(asked.call(), asked.seat(), Contact.PERSON, Optional.of(stance));
    }

    static TemplatedText promised(TextCampaign campaign, ConversationState state) {
        return text(TextTemplate.ASK_PROMISE, state).with("ask", campaign.ask(state.language()));
    }

    private static Optional<ConversationStep> promise(
            ConversationContext context, ConversationState state, int figure) {
        var last = state.answers().last();
        var found = last == null ? Optional.<TextCampaign>empty() : context.pitch(last.campaign());
        if (last == null || found.isEmpty() || !isOne(figure, true)) {
            return Optional.empty();
        }
        var promise = switch (figure) {
            case 1 -> Promise.YES;
            case 2 -> Promise.NO;
            default -> Promise.PASSED_ON;
        };
        var after = state.with(state.answers().promised(context.now()));
        var deed = new Action.Promised(last.call(), last.seat(), promise);
        return Optional.of(also(deed, state.busy() ? quiet(after) : counted(found.get(), after)));
    }
}
