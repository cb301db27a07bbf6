package org.patchthrough.conversation;

import static org.patchthrough.conversation.StepBuilder.also;
import static org.patchthrough.conversation.StepBuilder.notUnderstood;
import static org.patchthrough.conversation.StepBuilder.quiet;
import static org.patchthrough.conversation.StepBuilder.say;
import static org.patchthrough.conversation.StepBuilder.text;
import static org.patchthrough.conversation.StepBuilder.unknown;
import static org.patchthrough.conversation.StepBuilder.with;

import java.util.ArrayList;
import org.patchthrough.call.Language;
import org.patchthrough.conversation.ConversationState.Aim;
import org.patchthrough.prompts.TextTemplate;

/**
 * What follows from a message, or from what became of a call: every state answers every input. It knows no clock and asks
 * nobody; the same input in the same state, with the same {@link ConversationContext}, has the same result.
 */
public final class Conversation {
    private Conversation() {}

    /** The next step. A message is answered once at most; so is anything else. */
    public static ConversationStep next(
            ConversationContext context, ConversationState stored, ConversationInput input) {
        var before = mended(context, stored);
        return switch (input) {
            case ConversationInput.Said(var word) ->
                ReplyThrottle.guarded(context, before, said(context, woken(context, before), word));
            case ConversationInput.Accepted(var call, int minutes) -> CallDialog.accepted(before, call, minutes);
            case ConversationInput.Refused(var why) ->
                ReplyThrottle.guarded(context, before, CallDialog.refused(context, before, why));
            case ConversationInput.Placed(var call) -> CallDialog.placed(context, before, call);
            case ConversationInput.Answered(var call) ->
                quiet(before.isAt(ConversationStage.CALLING, call) ? before.at(ConversationStage.IN_CALL) : before);
            case ConversationInput.Ended ended -> ReportDialog.ended(context, told(context, before, ended), ended);
            case ConversationInput.Talked(var call, var campaign, var seat) ->
                quiet(ReportDialog.talked(before, new ConversationState.Question(call, campaign, seat)));
            case ConversationInput.ToldElsewhere(var call, var seat) ->
                ReportDialog.toldElsewhere(context, before, call, seat);
            case ConversationInput.Due() -> ReminderDialog.due(context, before);
            case ConversationInput.Wanted(var campaign, var seat) ->
                ReminderDialog.wanted(context, before, campaign, seat);
        };
    }

    /** Whom a campaign has ceased to call is neither called nor asked about; whom it calls now the ZIP finds. */
    private static ConversationState mended(ConversationContext context, ConversationState state) {
        var open = state.answers().open().stream()
                .filter(question -> calls(context, question.campaign(), question.seat()))
                .toList();
        boolean asksNothing = open.isEmpty() && state.state() == ConversationStage.ANSWER_WANTED;
        var asked = open.equals(state.answers().open())
                ? state
                : state.with(state.answers().closed().asking(open))
                        .at(asksNothing ? ConversationStage.IDLE : state.state());
        if (state.aim().seats().stream().allMatch(seat -> calls(context, state.campaign(), seat))) {
            return asked;
        }
        var lost = asked.with(Aim.at(state.aim().zip())).offering(0);
        return lost.busy() || lost.asking() ? lost : lost.at(ConversationStage.IDLE);
    }

    private static boolean calls(ConversationContext context, String campaign, String seat) {
        return context.pitch(campaign).filter(pitch -> !pitch.calls(seat)).isEmpty();
    }

    /** Whatever was going on a day ago is over; whom they call and where they live is found again by their ZIP. */
    private static ConversationState woken(ConversationContext context, ConversationState state) {
        var awake = isAsleep(context, state)
                ? state.at(ConversationStage.IDLE)
                        .with(Aim.at(state.aim().zip()))
                        .with(ConversationState.Answers.NONE)
                        .keeping("")
                : state;
        return awake.heard(context.now());
    }

    private static boolean isAsleep(ConversationContext context, ConversationState state) {
        var heard = state.heardAt();
        return heard != null
                && heard.plus(ConversationState.DAY).isBefore(context.now())
                && state.state() != ConversationStage.NEW;
    }

    /** Who is asked of a call by another door is awake again, so that their answer finds its question. */
    private static ConversationState told(
            ConversationContext context, ConversationState state, ConversationInput.Ended ended) {
        var ready = isAsleep(context, state) && !ended.call().equals(state.call()) ? woken(context, state) : state;
        return ready.in(ended.language().orElse(state.language()));
    }

    private static ConversationStep said(ConversationContext context, ConversationState state, Intent given) {
        var word = given instanceof Intent.FigureInWords(int figure, var otherwise)
                ? state.isAsked() ? new Intent.Digit(figure) : new Intent.Unknown(otherwise)
                : given;
        if (context.stopped()) {
            return OptOutDialog.stopped(context, state, word);
        }
        var heard = word instanceof Intent.Unknown
                ? state
                : state.with(state.guard().knowing());
        return switch (word) {
            case Intent.Stop stop -> OptOutDialog.stop(context, heard, stop);
            case Intent.Start(boolean exact) -> start(context, heard, exact);
            case Intent.Help(boolean exact) ->
                OptOutDialog.answeredByCarrier(context, exact) ? quiet(heard) : help(context, heard);
            case Intent.Speak(var language) -> speak(context, heard, language);
            case Intent.Script() -> script(context, heard);
            case Intent.Key key -> LocationDialog.key(context, heard, key);
            case Intent.Zip(var digits) -> LocationDialog.zip(context, heard, digits);
            case Intent.Digits(var digits) ->
                heard.state() == ConversationStage.ZIP_WANTED || heard.state() == ConversationStage.SPLIT
                        ? say(text(TextTemplate.ZIP_NOT_FOUND, heard).with("zip", digits), heard)
                        : unknown(context, heard, Intent.Kind.PLAIN);
            case Intent.Letter(int index) ->
                heard.state() == ConversationStage.SPLIT
                        ? LocationDialog.letter(context, heard, index).orElseGet(() -> question(context, heard))
                        : unknown(context, heard, Intent.Kind.PLAIN);
            case Intent.Digit(int figure) -> figure(context, heard, figure);
            case Intent.Call() -> call(context, heard, false);
            case Intent.Voicemail() -> voicemail(context, heard);
            case Intent.Later() -> ReminderDialog.later(context, heard).orElseGet(() -> question(context, heard));
            case Intent.Done() -> done(context, heard);
            case Intent.No() -> heard.asking() ? no(context, heard) : done(context, heard);
            case Intent.Nothing() -> quiet(heard);
            case Intent.Unknown(var kind) -> unknown(context, heard, kind);
            case Intent.FigureInWords words -> unknown(context, heard, words.otherwise());
        };
    }

    /** A word to come back by, from somebody who is not away. */
    private static ConversationStep start(ConversationContext context, ConversationState state, boolean exact) {
        var step = context.carrier().answeredThis() ? quiet(state) : question(context, state);
        return exact && context.suppression().refused() ? also(new Action.Return(), step) : step;
    }

    private static ConversationStep help(ConversationContext context, ConversationState state) {
        return context.campaignOf(state)
                .map(campaign -> say(
                        text(TextTemplate.HELP, state)
                                .with("org", campaign.organization())
                                .with("num", campaign.number())
                                .with("email", campaign.email())
                                .with("terms", campaign.terms()),
                        state))
                .orElseGet(() -> quiet(state));
    }

    private static ConversationStep speak(ConversationContext context, ConversationState state, Language language) {
        return also(new Action.RememberLanguage(language), question(context, state.in(language)));
    }

    private static ConversationStep script(ConversationContext context, ConversationState state) {
        return context.pitch(state.campaign())
                .map(campaign ->
                        say(text(TextTemplate.SCRIPT_LINK, state).with("url", context.page(campaign, state)), state))
                .orElseGet(() -> notUnderstood(context, state));
    }

    private static ConversationStep figure(ConversationContext context, ConversationState state, int figure) {
        var step = state.state() == ConversationStage.SPLIT
                ? LocationDialog.notSure(context, state).filter(_ -> figure == 0)
                : ReportDialog.figure(context, state, figure);
        return step.orElseGet(() -> question(context, state));
    }

    /** A ZIP that came while something else was going on is taken up first. */
    private static ConversationStep call(ConversationContext context, ConversationState state, boolean voicemail) {
        if (state.busy()) {
            return say(text(TextTemplate.ALREADY_CALLING, state), state);
        }
        if (!state.laterZip().isEmpty()) {
            return LocationDialog.withZip(context, state.keeping(""), state.laterZip());
        }
        var found = context.pitch(state.campaign());
        var rested = found.map(campaign -> LocationDialog.recalled(campaign, state))
                .filter(recalled -> recalled.aim().planned());
        return rested.isPresent() ? CallDialog.call(found.get(), rested.get(), voicemail) : question(context, state);
    }

    /** Where we have asked what the office said, it is the answer; else they want to leave one. */
    private static ConversationStep voicemail(ConversationContext context, ConversationState state) {
        return switch (state.state()) {
            case ANSWER_WANTED -> figure(context, state, ReportDialog.VOICEMAIL);
            case CLOSED, READY, NEXT_OR_DONE -> call(context, state, true);
            case NEW, ZIP_WANTED, SPLIT, CALLING, IN_CALL, PROMISE_WANTED, IDLE -> question(context, state);
        };
    }

    /** It cancels what is planned, and is no answer to a question of ours, which stays open. */
    private static ConversationStep no(ConversationContext context, ConversationState state) {
        if (state.reminder() == null) {
            return question(context, state);
        }
        return also(
                new Action.ForgetReminder(), nothingPlanned(context, state.with((ConversationState.Reminder) null)));
    }

    private static ConversationStep nothingPlanned(ConversationContext context, ConversationState state) {
        return context.campaignOf(state)
                .map(campaign -> say(
                        text(TextTemplate.NOTHING_PLANNED, state).with("kw", campaign.keyword(state.language())),
                        state))
                .orElseGet(() -> quiet(state));
    }

    private static ConversationStep done(ConversationContext context, ConversationState state) {
        if (state.state() == ConversationStage.IN_CALL) {
            return say(text(TextTemplate.ALREADY_CALLING, state), state);
        }
        var actions = new ArrayList<Action>();
        if (state.state() == ConversationStage.CALLING && state.call() != null) {
            actions.add(new Action.CallOff(state.call()));
        }
        if (state.reminder() != null) {
            actions.add(new Action.ForgetReminder());
        }
        var after = state.at(ConversationStage.IDLE)
                .with((ConversationState.Reminder) null)
                .with(state.answers().closed());
        return with(actions, nothingPlanned(context, after));
    }

    /** Asks once more what is open, or says whom they will call. */
    private static ConversationStep question(ConversationContext context, ConversationState state) {
        var found = context.pitch(state.campaign());
        if (found.isEmpty()) {
            return context.pitch(context.owner()).isPresent()
                    ? LocationDialog.begin(context, state.about(context.owner()), "")
                    : quiet(state);
        }
        var campaign = found.get();
        return switch (state.state()) {
            case NEW, IDLE, READY -> LocationDialog.whom(context, campaign, state, ConversationStage.READY);
            case ZIP_WANTED ->
                campaign.open()
                        ? say(LocationDialog.first(campaign, state), state)
                        : LocationDialog.begin(context, state, "");
            case SPLIT -> LocationDialog.split(context, campaign, state);
            case CLOSED -> CallDialog.closed(campaign, state);
            case CALLING, IN_CALL -> say(text(TextTemplate.ALREADY_CALLING, state), state);
            case ANSWER_WANTED ->
                state.answers().open().isEmpty()
                        ? LocationDialog.whom(context, campaign, state, ConversationStage.READY)
                        : ReportDialog.ask(campaign, state);
            case PROMISE_WANTED -> say(ReportDialog.promised(campaign, state), state);
            case NEXT_OR_DONE -> LocationDialog.whom(context, campaign, state, ConversationStage.NEXT_OR_DONE);
        };
    }
}
