package org.patchthrough.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who does as their {@link Behaviour} says. They let a question end before they press a key. */
record Scripted(Behaviour behaviour) implements Person {
    private static final Duration THINKING = Duration.ofSeconds(1);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);

    @Override
    public List<Act.Later> at(Moment moment) {
        return switch (moment) {
            case Moment.Ringing _ -> ringing();
            case Moment.Asked asked -> asked(asked);
            case Moment.Bridged bridged -> bridged(bridged);
        };
    }

    @Override
    public boolean live() {
        return false;
    }

    private List<Act.Later> ringing() {
        var after = behaviour.after();
        return switch (behaviour.answers()) {
            case PERSON -> List.of(new Act.Later(after, new Act.Answer(false)));
            case VOICEMAIL -> List.of(new Act.Later(after, new Act.Answer(true)));
            case BUSY -> List.of(new Act.Later(after, new Act.Busy()));
            case FAILED -> List.of(new Act.Later(after, new Act.Fail()));
            case NO_ANSWER -> after.isZero() ? List.of() : List.of(new Act.Later(after, new Act.NoAnswer()));
            case BY_HAND -> List.of();
        };
    }

    private List<Act.Later> asked(Moment.Asked asked) {
        var half = asked.timeout().dividedBy(2);
        var at = asked.prompt().plus(half.compareTo(THINKING) < 0 ? half : THINKING);
        if (behaviour.hangsUpAt().isPresent() && behaviour.hangsUpAt().getAsInt() == asked.nth()) {
            return List.of(new Act.Later(at, new Act.HangUp()));
        }
        if (behaviour.answers() == Answers.VOICEMAIL) {
            return List.of();
        }
        var presses = new ArrayList<Act.Later>();
        for (char key : behaviour.keysAt(asked.nth()).toCharArray()) {
            presses.add(new Act.Later(at, new Act.Press(key)));
            at = at.plus(BETWEEN_KEYS);
        }
        return presses;
    }

    private List<Act.Later> bridged(Moment.Bridged bridged) {
        if (behaviour.talk().isEmpty()) {
            return List.of();
        }
        // Only the dialling side's star is listened to; the other side can only hang up.
        var star =
                bridged.first() && behaviour.then().orElse(bridged.starEnds() ? Then.STAR : Then.HANG_UP) == Then.STAR;
        return List.of(new Act.Later(behaviour.talk().get(), star ? new Act.Press('*') : new Act.HangUp()));
    }
}
