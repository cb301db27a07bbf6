package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.also;
import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;
import static org.patchthrough.texting.Steps.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Language;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.texting.Talk.Aim;

/**
 * What follows from a message, or from what became of a call: every state answers every input. It knows no clock and asks
 * nobody; the same input in the same state, with the same {@link Known}, has the same result.
 */
public final class Conversation {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int UNKNOWN_IN_A_ROW = 3;
    /** After which a conversation begins anew, and an answer can no longer be corrected. */
    static final Duration DAY = Duration.ofHours(24);

    private Conversation() {}

    /** The next step. A message is answered once at most; so is anything else. */
    public static Step next(Known known, Talk stored, Input input) {
        var before = mended(known, stored);
        return switch (input) {
            case Input.Said(var word) -> Restraint.guarded(known, before, said(known, woken(known, before), word));
            case Input.Accepted(var call, int minutes) -> Ringing.accepted(before, call, minutes);
            case Input.Refused(var code) -> Restraint.guarded(known, before, Ringing.refused(known, before, code));
            case Input.Placed(var call) -> Ringing.placed(known, before, call);
            case Input.Answered(var call) ->
                quiet(before.isAt(State.CALLING, call) ? before.at(State.IN_CALL) : before);
            case Input.Ended ended ->
                Telling.ended(known, before.in(ended.language().orElse(before.language())), ended);
            case Input.Due() -> Reminding.due(known, before);
            case Input.Wanted(var campaign, var seat) -> Reminding.wanted(known, before, campaign, seat);
        };
    }

    /** Whom a campaign has ceased to call is neither called nor asked about; whom it calls now the ZIP finds. */
    private static Talk mended(Known known, Talk talk) {
        var open = talk.answers().open().stream()
                .filter(question -> calls(known, question.campaign(), question.seat()))
                .toList();
        boolean asksNothing = open.isEmpty() && talk.state() == State.ANSWER_WANTED;
        var asked = open.equals(talk.answers().open())
                ? talk
                : talk.with(talk.answers().closed().asking(open)).at(asksNothing ? State.IDLE : talk.state());
        if (talk.aim().seats().stream().allMatch(seat -> calls(known, talk.campaign(), seat))) {
            return asked;
        }
        var lost = asked.with(Aim.at(talk.aim().zip())).offering(0);
        return lost.busy() || lost.asking() ? lost : lost.at(State.IDLE);
    }

    private static boolean calls(Known known, String campaign, String seat) {
        return known.pitch(campaign).filter(pitch -> !pitch.calls(seat)).isEmpty();
    }

    /** Whatever was going on a day ago is over; whom they call and where they live is found again by their ZIP. */
    private static Talk woken(Known known, Talk talk) {
        var heard = talk.heardAt();
        boolean slept = heard != null && heard.plus(DAY).isBefore(known.now());
        var awake = slept && talk.state() != State.NEW
                ? talk.at(State.IDLE)
                        .with(Aim.at(talk.aim().zip()))
                        .with(Talk.Answers.NONE)
                        .keeping("")
                : talk;
        return awake.heard(known.now());
    }

    private static Step said(Known known, Talk talk, Word word) {
        if (known.stopped()) {
            return Stopping.stopped(known, talk, word);
        }
        var heard = word instanceof Word.Unknown ? talk : talk.with(talk.guard().knowing());
        return switch (word) {
            case Word.Stop stop -> Stopping.stop(known, heard, stop);
            case Word.Start(boolean exact) -> Stopping.start(known, heard, exact);
            case Word.Help(boolean exact) ->
                Stopping.answeredByCarrier(known, exact) ? quiet(heard) : help(known, heard);
            case Word.Speak(var language) -> speak(known, heard, language);
            case Word.Script() -> script(known, heard);
            case Word.Key key -> Whereabouts.key(known, heard, key);
            case Word.Zip(var digits) -> Whereabouts.zip(known, heard, digits);
            case Word.Digits(var digits) ->
                heard.state() == State.ZIP_WANTED || heard.state() == State.SPLIT
                        ? say(text(TextTemplate.ZIP_NOT_FOUND, heard).with("zip", digits), heard)
                        : unknown(known, heard, Word.Kind.PLAIN);
            case Word.Letter(int index) ->
                heard.state() == State.SPLIT
                        ? Whereabouts.letter(known, heard, index)
                        : unknown(known, heard, Word.Kind.PLAIN);
            case Word.Figure(int figure) -> Telling.figure(known, heard, figure);
            case Word.Call() -> Ringing.call(known, heard, false);
            case Word.Voicemail() -> voicemail(known, heard);
            case Word.Later() -> Reminding.later(known, heard);
            case Word.Done() -> done(known, heard);
            case Word.No() -> heard.asking() ? no(known, heard) : done(known, heard);
            case Word.Nothing() -> quiet(heard);
            case Word.Unknown(var kind) -> unknown(known, heard, kind);
        };
    }

    private static Step help(Known known, Talk talk) {
        return known.pitchOf(talk)
                .map(pitch -> say(
                        text(TextTemplate.HELP, talk)
                                .with("org", pitch.organization())
                                .with("num", pitch.number())
                                .with("email", pitch.email())
                                .with("terms", pitch.terms()),
                        talk))
                .orElseGet(() -> quiet(talk));
    }

    private static Step speak(Known known, Talk talk, Language language) {
        return also(new Deed.RememberLanguage(language), question(known, talk.in(language)));
    }

    private static Step script(Known known, Talk talk) {
        return known.pitch(talk.campaign())
                .map(pitch -> say(text(TextTemplate.SCRIPT_LINK, talk).with("url", page(known, pitch, talk)), talk))
                .orElseGet(() -> notUnderstood(known, talk));
    }

    static String page(Known known, Pitch pitch, Talk talk) {
        var call = talk.call();
        boolean on = talk.state() == State.CALLING || talk.state() == State.IN_CALL;
        return on && call != null ? known.callPage().apply(call) : pitch.page(talk.language());
    }

    static Step unknown(Known known, Talk talk, Word.Kind kind) {
        var puzzled = talk.with(talk.guard().notKnowing());
        boolean look = kind != Word.Kind.PLAIN || puzzled.guard().unknown() == UNKNOWN_IN_A_ROW;
        var deeds = look ? List.<Deed>of(new Deed.Inbox(kind)) : List.<Deed>of();
        var last = puzzled.guard().unknownAt();
        boolean lately = last != null && last.plus(HOUR).isAfter(known.now());
        if (lately || kind == Word.Kind.FOUL) {
            return new Step.Say(Optional.empty(), deeds, puzzled);
        }
        return with(deeds, notUnderstood(known, puzzled));
    }

    static Step notUnderstood(Known known, Talk talk) {
        return known.pitchOf(talk)
                .map(pitch -> say(
                        text(TextTemplate.NOT_UNDERSTOOD, talk).with("email", pitch.email()),
                        talk.with(talk.guard().told(known.now()))))
                .orElseGet(() -> quiet(talk));
    }

    /** Where we have asked what the office said, it is the answer; else they want to leave one. */
    private static Step voicemail(Known known, Talk talk) {
        return switch (talk.state()) {
            case ANSWER_WANTED -> Telling.figure(known, talk, Telling.VOICEMAIL);
            case CLOSED, READY, NEXT_OR_DONE -> Ringing.call(known, talk, true);
            case NEW, ZIP_WANTED, SPLIT, CALLING, IN_CALL, PROMISE_WANTED, IDLE -> question(known, talk);
        };
    }

    /** It cancels what is planned, and is no answer to a question of ours, which stays open. */
    private static Step no(Known known, Talk talk) {
        if (talk.reminder() == null) {
            return question(known, talk);
        }
        return also(new Deed.ForgetReminder(), nothingPlanned(known, talk.with((Talk.Reminder) null)));
    }

    private static Step nothingPlanned(Known known, Talk talk) {
        return known.pitchOf(talk)
                .map(pitch ->
                        say(text(TextTemplate.NOTHING_PLANNED, talk).with("kw", pitch.keyword(talk.language())), talk))
                .orElseGet(() -> quiet(talk));
    }

    private static Step done(Known known, Talk talk) {
        if (talk.state() == State.IN_CALL) {
            return say(text(TextTemplate.ALREADY_CALLING, talk), talk);
        }
        var deeds = new ArrayList<Deed>();
        if (talk.state() == State.CALLING && talk.call() != null) {
            deeds.add(new Deed.CallOff(talk.call()));
        }
        if (talk.reminder() != null) {
            deeds.add(new Deed.ForgetReminder());
        }
        var after = talk.at(State.IDLE)
                .with((Talk.Reminder) null)
                .with(talk.answers().closed());
        return with(deeds, nothingPlanned(known, after));
    }

    static Step question(Known known, Talk talk) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return known.pitch(known.owner()).isPresent()
                    ? Whereabouts.begin(known, talk.about(known.owner()), "")
                    : quiet(talk);
        }
        var pitch = found.get();
        return switch (talk.state()) {
            case NEW, IDLE, READY -> Whereabouts.whom(known, pitch, talk, State.READY);
            case ZIP_WANTED ->
                pitch.open() ? say(Whereabouts.first(pitch, talk), talk) : Whereabouts.begin(known, talk, "");
            case SPLIT -> Whereabouts.split(known, pitch, talk);
            case CLOSED -> Ringing.closed(pitch, talk);
            case CALLING, IN_CALL -> say(text(TextTemplate.ALREADY_CALLING, talk), talk);
            case ANSWER_WANTED ->
                talk.answers().open().isEmpty()
                        ? Whereabouts.whom(known, pitch, talk, State.READY)
                        : Telling.ask(pitch, talk);
            case PROMISE_WANTED -> say(Telling.promised(pitch, talk), talk);
            case NEXT_OR_DONE -> Whereabouts.whom(known, pitch, talk, State.NEXT_OR_DONE);
        };
    }
}
