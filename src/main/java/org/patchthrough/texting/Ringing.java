package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;

import java.util.UUID;
import org.patchthrough.prompts.TextTemplate;

/** From CALL to the phone that rings, or why it does not. */
final class Ringing {
    /** How often a call that reached nobody is asked for again without counting as another. */
    static final int FREE = 2;

    private Ringing() {}

    static Step call(Known known, Talk talk, boolean voicemail) {
        if (talk.busy()) {
            return say(text(TextTemplate.ALREADY_CALLING, talk), talk);
        }
        if (!talk.laterZip().isEmpty()) {
            return Whereabouts.withZip(known, talk.keeping(""), talk.laterZip());
        }
        var found = known.pitch(talk.campaign());
        if (found.isEmpty()) {
            return Conversation.question(known, talk);
        }
        var rested = Whereabouts.recalled(found.get(), talk);
        return rested.aim().planned() ? call(found.get(), rested, voicemail) : Conversation.question(known, talk);
    }

    private static Step call(Pitch pitch, Talk talk, boolean voicemail) {
        if (!pitch.open()) {
            return Whereabouts.over(pitch, talk);
        }
        var aim = talk.aim();
        if (!voicemail && pitch.closedUntil(aim.seat(), aim.area()).isPresent()) {
            return closed(pitch, talk);
        }
        return new Step.Ring(
                talk.campaign(),
                aim.plan(),
                voicemail,
                talk.free() > 0 && talk.aim().hasNext(),
                talk);
    }

    static Step closed(Pitch pitch, Talk talk) {
        var aim = talk.aim();
        var at = pitch.closedUntil(aim.seat(), aim.area()).orElseGet(() -> pitch.opensNext(aim.seat(), aim.area()));
        return say(
                text(TextTemplate.OFFICE_CLOSED, talk)
                        .with("who", pitch.titleName(aim.seat(), talk.language()))
                        .with("opens", pitch.when(at, aim.area(), talk.language())),
                talk.at(State.CLOSED));
    }

    static Step accepted(Talk talk, UUID call, int minutes) {
        // Where it fails, or leads to the next office, we offer another.
        var calling = talk.with(call, talk.free() > 0 ? talk.free() - 1 : FREE).at(State.CALLING);
        if (minutes == 0) {
            return quiet(calling);
        }
        var wait = minutes == 1 ? TextTemplate.IN_LINE_ONE_MINUTE : TextTemplate.IN_LINE;
        return say(text(wait, talk).with("m", String.valueOf(minutes)), calling);
    }

    static Step refused(Known known, Talk talk, String code) {
        var found = known.pitch(talk.campaign());
        if (found.isEmpty() || !talk.aim().planned()) {
            return quiet(talk);
        }
        var pitch = found.get();
        var language = talk.language();
        return switch (code) {
            case "paused", "ended" -> Whereabouts.over(pitch, talk);
            case "stopped" -> say(text(TextTemplate.STILL_OPTED_OUT, talk), talk);
            case "already_ringing" -> say(text(TextTemplate.ALREADY_CALLING, talk), talk);
            case "outside_hours" -> closed(pitch, talk);
            case "called_today" ->
                say(
                        text(TextTemplate.CALLED_TODAY, talk)
                                .with("who", pitch.titleName(talk.aim().seat(), language)),
                        talk);
            case "not_placed" ->
                say(
                        text(TextTemplate.CANNOT_CALL, talk)
                                .with("who", pitch.titleName(talk.aim().seat(), language))
                                .with(
                                        "office",
                                        pitch.office(
                                                talk.aim().seat(), talk.aim().area()))
                                .with("url", pitch.page(language)),
                        talk);
            default ->
                say(
                        text(TextTemplate.CALL_REFUSED, talk)
                                .with("num", pitch.number())
                                .with("url", pitch.page(language)),
                        talk);
        };
    }

    static Step placed(Known known, Talk talk, UUID call) {
        return talk.isAt(State.CALLING, call)
                ? known.pitch(talk.campaign())
                        .map(pitch -> say(
                                text(TextTemplate.RINGING, talk)
                                        .with("num", pitch.number())
                                        .with("url", known.callPage().apply(call)),
                                talk))
                        .orElseGet(() -> quiet(talk))
                : quiet(talk);
    }
}
