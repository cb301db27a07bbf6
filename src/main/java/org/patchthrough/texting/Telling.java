package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.also;
import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Stance;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.prompts.TemplatedText;
import org.patchthrough.texting.Talk.Aim;

/** What the office said: asked after the call, answered by a figure, corrected for a day. */
final class Telling {
    /** The figure for a voicemail. */
    static final int VOICEMAIL = 5;

    private static final int MOST = 6;
    /** Yes, no, passed on. */
    private static final int PROMISES = 3;

    private Telling() {}

    static Step ended(Known known, Talk talk, Input.Ended ended) {
        boolean ours = ended.call().equals(talk.call());
        var found = known.pitch(ended.campaign());
        if (known.stopped() || found.isEmpty()) {
            return quiet(ours && talk.busy() ? talk.at(State.IDLE) : talk);
        }
        var open = ended.targets().stream()
                .filter(tried -> tried.reached() && !tried.told() && found.get().calls(tried.seat()))
                .map(tried -> new Talk.Question(ended.call(), ended.campaign(), tried.seat()))
                .toList();
        if (!ours) {
            return stranger(found.get(), talk, ended, open);
        }
        int reached =
                (int) ended.targets().stream().filter(Input.Tried::reached).count();
        var called = ended.targets().stream().map(Input.Tried::seat).toList();
        var answered = answeredByKey(talk, ended, known.now());
        var after = reached == 0 ? answered : onwards(answered.with(talk.aim().after(called, reached)));
        if (!open.isEmpty()) {
            return ask(found.get(), after.with(after.answers().asking(open)));
        }
        // What was asked for since then is not talked over.
        if (reached > 0 && talk.busy()) {
            return counted(found.get(), after);
        }
        return talk.busy() ? nobody(found.get(), after, ended) : quiet(after);
    }

    /** The next office is offered; where there is none, nothing new is. */
    private static Talk onwards(Talk talk) {
        return talk.aim().hasNext() ? talk.offering(Ringing.FREE) : talk;
    }

    /** What was told by key or page last may be corrected by a text. */
    private static Talk answeredByKey(Talk talk, Input.Ended ended, Instant now) {
        return ended.targets().reversed().stream()
                .filter(tried -> tried.reached() && tried.told())
                .findFirst()
                .map(tried -> new Talk.Question(ended.call(), ended.campaign(), tried.seat()))
                .map(question -> talk.with(talk.answers().told(question, now)))
                .orElse(talk);
    }

    /** A call by another door: one question at most, and only where no conversation is in the middle of something. */
    private static Step stranger(Pitch pitch, Talk talk, Input.Ended ended, List<Talk.Question> open) {
        if (open.isEmpty() || talk.busy() || talk.asking()) {
            return quiet(talk);
        }
        var first = open.getFirst();
        var about = talk.about(ended.campaign())
                .with(new Aim(
                        talk.aim().zip(),
                        "",
                        ended.targets().stream().map(Input.Tried::seat).toList(),
                        "",
                        ended.targets().size(),
                        1))
                .with(talk.answers().closed().asking(List.of(first)))
                .at(State.ANSWER_WANTED);
        var text = talk.heardAt() == null
                ? text(TextTemplate.ASK_REPORT_STRANGER, about).with("org", pitch.organization())
                : text(TextTemplate.ASK_REPORT, about);
        return say(text.with("who", pitch.titleName(first.seat(), talk.language())), about);
    }

    private static Step nobody(Pitch pitch, Talk talk, Input.Ended ended) {
        var tried = ended.targets().stream()
                .map(Input.Tried::seat)
                .filter(pitch::calls)
                .findFirst();
        if (tried.isPresent()) {
            return notThrough(pitch, talk, tried.get());
        }
        return switch (ended.outcome()) {
            case NO_RESPONSE, NOT_ANSWERED, EXPIRED, FAILED ->
                say(text(TextTemplate.NOT_ANSWERED, talk), talk.at(State.READY));
            case HUNG_UP ->
                ended.accepted() && talk.aim().planned()
                        ? notThrough(pitch, talk, talk.aim().seat())
                        : say(text(TextTemplate.NOT_ANSWERED, talk), talk.at(State.READY));
            case COMPLETE, NOBODY_REACHED, DECLINED, NO_LOCATION, CANCELLED -> quiet(talk.at(State.READY));
            case OPTED_OUT -> quiet(talk.at(State.IDLE));
        };
    }

    private static Step notThrough(Pitch pitch, Talk talk, String seat) {
        return say(
                text(TextTemplate.NOBODY_REACHED, talk).with("who", pitch.titleName(seat, talk.language())),
                talk.at(State.NEXT_OR_DONE));
    }

    static Step ask(Pitch pitch, Talk talk) {
        var seat = talk.answers().open().getFirst().seat();
        return say(
                text(TextTemplate.ASK_REPORT, talk).with("who", pitch.titleName(seat, talk.language())),
                talk.at(State.ANSWER_WANTED));
    }

    private static Step counted(Pitch pitch, Talk talk) {
        if (!talk.answers().open().isEmpty()) {
            return ask(pitch, talk);
        }
        var aim = talk.aim();
        if (aim.hasNext()) {
            return say(
                    text(TextTemplate.COUNTED_NEXT, talk).with("who", pitch.titleName(aim.seat(), talk.language())),
                    talk.at(State.NEXT_OR_DONE));
        }
        var last = aim.seats().size() < 2 ? TextTemplate.COUNTED_ONLY : TextTemplate.COUNTED_LAST;
        return say(
                text(last, talk)
                        .with("k", String.valueOf(aim.reached()))
                        .with("n", String.valueOf(aim.seats().size()))
                        .with("kw", pitch.keyword(talk.language()))
                        .with("num", pitch.number()),
                talk.offering(0).at(State.IDLE));
    }

    static Step figure(Known known, Talk talk, int figure) {
        if (talk.state() == State.SPLIT) {
            return figure == 0 ? Whereabouts.notSure(known, talk) : Conversation.question(known, talk);
        }
        if (talk.state() == State.PROMISE_WANTED) {
            return promise(known, talk, figure);
        }
        if (!talk.answers().open().isEmpty()) {
            return answer(known, talk, figure);
        }
        var last = talk.answers().last();
        if (last == null
                || !talk.answers().correctable(known.now())
                || !isOne(figure, talk.answers().promise())) {
            return Conversation.unknown(known, talk, Word.Kind.PLAIN);
        }
        return talk.answers().promise() ? promise(known, talk, figure) : correct(known, talk, last, figure);
    }

    private static boolean isOne(int figure, boolean promise) {
        return figure >= 1 && figure <= (promise ? PROMISES : MOST);
    }

    private static Step answer(Known known, Talk talk, int figure) {
        var asked = talk.answers().open().getFirst();
        var found = known.pitch(asked.campaign());
        if (found.isEmpty() || !isOne(figure, false)) {
            return Conversation.question(known, talk);
        }
        var pitch = found.get();
        var told = told(asked, figure);
        var after = talk.with(talk.answers().answered(known.now()));
        if (talk.busy()) {
            return new Step.Say(Optional.empty(), List.of(told), after);
        }
        if (told.contact() == Contact.PERSON && pitch.asksPromise()) {
            return also(told, say(promised(pitch, after), after.at(State.PROMISE_WANTED)));
        }
        return also(told, told.contact() == Contact.NOT_REACHED ? missed(pitch, after, asked) : counted(pitch, after));
    }

    /** They got nowhere, so the same office is offered once more. */
    private static Step missed(Pitch pitch, Talk talk, Talk.Question asked) {
        int index = talk.aim().seats().indexOf(asked.seat());
        var again = index < 0 || talk.aim().next() <= index
                ? talk
                : talk.with(talk.aim().then(index, -1));
        return again.answers().open().isEmpty() ? notThrough(pitch, again, asked.seat()) : ask(pitch, again);
    }

    private static Step correct(Known known, Talk talk, Talk.Question last, int figure) {
        var told = told(last, figure);
        var found = known.pitch(last.campaign());
        if (found.isEmpty()) {
            return quiet(talk);
        }
        if (talk.busy()) {
            return new Step.Say(Optional.empty(), List.of(told), talk);
        }
        return also(
                told,
                told.contact() == Contact.NOT_REACHED
                        ? missed(found.get(), talk, last)
                        : counted(found.get(), reached(talk, last.seat())));
    }

    /** That they got through there, where we had been told that they did not. */
    private static Talk reached(Talk talk, String seat) {
        int index = talk.aim().seats().indexOf(seat);
        return index < 0 || index < talk.aim().next()
                ? talk
                : talk.with(talk.aim().then(index + 1, 1));
    }

    private static Deed.Told told(Talk.Question asked, int figure) {
        return switch (figure) {
            case 1 -> person(asked, Stance.SUPPORTS);
            case 2 -> person(asked, Stance.OPPOSES);
            case 3 -> person(asked, Stance.UNDECIDED);
            case 4 -> person(asked, Stance.NOT_GIVEN);
            case 5 -> new Deed.Told(asked.call(), asked.seat(), Contact.VOICEMAIL, Optional.empty());
            case 6 -> new Deed.Told(asked.call(), asked.seat(), Contact.NOT_REACHED, Optional.empty());
            default -> throw new IllegalArgumentException("there is no answer " + figure);
        };
    }

    private static Deed.Told person(Talk.Question asked, Stance stance) {
        return new Deed.Told(asked.call(), asked.seat(), Contact.PERSON, Optional.of(stance));
    }

    static TemplatedText promised(Pitch pitch, Talk talk) {
        return text(TextTemplate.ASK_PROMISE, talk).with("ask", pitch.ask(talk.language()));
    }

    private static Step promise(Known known, Talk talk, int figure) {
        var last = talk.answers().last();
        var found = last == null ? Optional.<Pitch>empty() : known.pitch(last.campaign());
        if (last == null || found.isEmpty() || !isOne(figure, true)) {
            return Conversation.question(known, talk);
        }
        var promise = switch (figure) {
            case 1 -> Promise.YES;
            case 2 -> Promise.NO;
            default -> Promise.PASSED_ON;
        };
        var after = talk.with(talk.answers().promised(known.now()));
        var deed = new Deed.Promised(last.call(), last.seat(), promise);
        return talk.busy()
                ? new Step.Say(Optional.empty(), List.of(deed), after)
                : also(deed, counted(found.get(), after));
    }
}
