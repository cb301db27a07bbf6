package org.patchthrough.texting;

import static org.patchthrough.texting.Steps.also;
import static org.patchthrough.texting.Steps.quiet;
import static org.patchthrough.texting.Steps.say;
import static org.patchthrough.texting.Steps.text;

import java.util.List;
import java.util.Optional;
import org.patchthrough.prompts.TextTemplate;
import org.patchthrough.texting.Talk.Aim;

/** One reminder, at an hour at which we may begin to text. */
final class Reminding {
    private Reminding() {}

    static Step later(Known known, Talk talk) {
        var found = known.pitch(talk.campaign());
        boolean offered = switch (talk.state()) {
            case CLOSED, READY, NEXT_OR_DONE -> true;
            case IDLE, NEW, ZIP_WANTED, SPLIT, CALLING, IN_CALL, ANSWER_WANTED, PROMISE_WANTED -> false;
        };
        if (found.isEmpty() || !offered || !talk.aim().planned()) {
            return Conversation.question(known, talk);
        }
        var pitch = found.get();
        var aim = talk.aim();
        var at = pitch.closedUntil(aim.seat(), aim.area()).orElseGet(() -> pitch.opensNext(aim.seat(), aim.area()));
        return also(
                new Deed.Remind(at),
                say(
                        text(TextTemplate.REMINDER_PROMISED, talk)
                                .with("opens", pitch.when(at, aim.area(), talk.language())),
                        talk.at(State.IDLE).with(new Talk.Reminder(talk.campaign(), aim.seat(), at))));
    }

    /** Asked for by a key on the phone. */
    static Step wanted(Known known, Talk talk, String campaign, String seat) {
        return known.pitch(campaign)
                .filter(pitch -> pitch.calls(seat))
                .<Step>map(pitch -> {
                    var area = talk.aim().area();
                    var at = pitch.closedUntil(seat, area).orElseGet(() -> pitch.opensNext(seat, area));
                    return new Step.Say(
                            Optional.empty(),
                            List.of(new Deed.Remind(at)),
                            talk.with(new Talk.Reminder(campaign, seat, at)));
                })
                .orElseGet(() -> quiet(talk));
    }

    static Step due(Known known, Talk talk) {
        var reminder = talk.reminder();
        if (reminder == null) {
            return quiet(talk);
        }
        if (reminder.at().isAfter(known.now())) {
            return quiet(talk);
        }
        var found = known.pitch(reminder.campaign()).filter(pitch -> pitch.calls(reminder.seat()));
        var decent = found.map(pitch -> pitch.decent(known.now(), talk.aim().area()));
        if (decent.filter(known.now()::isBefore).isPresent()) {
            var at = decent.get();
            return new Step.Say(
                    Optional.empty(),
                    List.of(new Deed.Remind(at)),
                    talk.with(new Talk.Reminder(reminder.campaign(), reminder.seat(), at)));
        }
        var after = talk.with((Talk.Reminder) null);
        if (known.stopped() || found.isEmpty() || !found.get().open() || talk.busy()) {
            return quiet(after);
        }
        var pitch = found.get();
        var aim = talk.aim();
        int index = aim.seats().indexOf(reminder.seat());
        var aimed = index < 0 ? new Aim(aim.zip(), "", List.of(reminder.seat()), aim.area(), 0, 0) : aim.then(index, 0);
        return say(
                text(TextTemplate.REMINDER, talk)
                        .with("org", pitch.organization())
                        .with("who", pitch.titleName(reminder.seat(), talk.language())),
                after.about(reminder.campaign()).with(aimed).at(talk.asking() ? talk.state() : State.READY));
    }
}
