package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.also;
import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.prompts.TemplatedText;

/** No more, and back: what holds for all conversations of a number at once. */
final class Stopping {
    private Stopping() {}

    static boolean answeredByCarrier(Known known, boolean exact) {
        return known.handled() || (exact && known.carrierAnswers());
    }

    static Step stop(Known known, Talk talk, Word.Stop word) {
        boolean byCarrier = answeredByCarrier(known, word.exact());
        var deeds = new ArrayList<Deed>(List.of(new Deed.Stop(byCarrier)));
        if (word.foul()) {
            deeds.add(new Deed.Inbox(Word.Kind.FOUL));
        }
        if (talk.reminder() != null) {
            deeds.add(new Deed.ForgetReminder());
        }
        var after = talk.at(State.IDLE)
                .with(Talk.Answers.NONE)
                .with((Talk.Reminder) null)
                .keeping("");
        var organization = known.pitchOf(talk).map(Pitch::organization);
        return byCarrier || word.foul() || organization.isEmpty()
                ? new Step.Say(Optional.empty(), deeds, after)
                : new Step.Say(
                        organization.map(name -> text(TextTemplate.OPTED_OUT, talk).with("org", name)), deeds, after);
    }

    static Step stopped(Known known, Talk talk, Word word) {
        return switch (word) {
            case Word.Start(boolean exact) when !known.blocked() && passes(known, exact) -> back(known, talk, exact);
            case Word.Start _ when !known.blocked() -> quiet(talk);
            case Word.Help(boolean exact) when answeredByCarrier(known, exact) -> quiet(talk);
            // The carrier brings them nothing from this number either, which another word than its own does not undo.
            case Word.Stop again when answeredByCarrier(known, again.exact()) -> also(new Deed.Stop(true), quiet(talk));
            case Word.Unknown(var kind) when kind == Word.Kind.FOUL -> also(new Deed.Inbox(kind), quiet(talk));
            case Word.Stop _, Word.Nothing _ -> quiet(talk);
            default -> {
                var told = talk.guard().stoppedAt();
                boolean again = told != null && told.plus(Conversation.DAY).isAfter(known.now());
                yield again || known.blocked()
                        ? quiet(talk)
                        : say(
                                text(TextTemplate.STILL_OPTED_OUT, talk),
                                talk.with(talk.guard().toldStopped(known.now())));
            }
        };
    }

    /** A word to come back by that the carrier has not heard lifts nothing there: they could not be told that they are back. */
    private static boolean passes(Known known, boolean exact) {
        return exact || known.handled() || !known.refused();
    }

    /** A word to come back by, from somebody who is not away. */
    static Step start(Known known, Talk talk, boolean exact) {
        var step = known.handled() ? quiet(talk) : Conversation.question(known, talk);
        return exact && known.refused() ? also(new Deed.Return(), step) : step;
    }

    private static Step back(Known known, Talk talk, boolean exact) {
        var campaign = talk.campaign().isEmpty() ? known.owner() : talk.campaign();
        var after = talk.about(campaign).at(talk.aim().planned() ? State.READY : State.ZIP_WANTED);
        var welcome = answeredByCarrier(known, exact)
                ? Optional.<TemplatedText>empty()
                : known.pitchOf(after)
                        .map(pitch -> text(TextTemplate.OPTED_IN, after).with("org", pitch.organization()));
        return new Step.Say(welcome, List.of(new Deed.Return()), after);
    }
}
