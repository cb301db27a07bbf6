package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who does as their {@link Behavior} says. They let a question end before they press a key, unless it says
 * otherwise.
 */
public record Scripted(Behavior behavior) implements Person {
    private static final Duration THINKING = Duration.ofSeconds(1);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(200);

    @Override
    public List<PersonAction.Later> at(LegMoment moment) {
        return switch (moment) {
            case LegMoment.Ringing _ -> ringing();
            case LegMoment.Asked asked -> asked(asked);
            case LegMoment.Bridged bridged -> bridged(bridged);
        };
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean callerIdRefused() {
        return behavior.callerIdRefused();
    }

    private List<PersonAction.Later> ringing() {
        var after = behavior.after();
        return switch (behavior.answers()) {
            case PERSON -> List.of(new PersonAction.Later(after, new PersonAction.Answer(false)));
            case VOICEMAIL -> List.of(new PersonAction.Later(after, new PersonAction.Answer(true)));
            case BUSY -> List.of(new PersonAction.Later(after, new PersonAction.Busy()));
            case FAILED -> List.of(new PersonAction.Later(after, new PersonAction.Fail()));
            case NO_ANSWER ->
                after.isZero() ? List.of() : List.of(new PersonAction.Later(after, new PersonAction.NoAnswer()));
            case BY_HAND -> List.of();
        };
    }

    private List<PersonAction.Later> asked(LegMoment.Asked asked) {
        var half = asked.timeout().dividedBy(2);
        var at = behavior.keysAfter().orElse(asked.prompt().plus(half.compareTo(THINKING) < 0 ? half : THINKING));
        if (behavior.hangsUpAt().isPresent() && behavior.hangsUpAt().getAsInt() == asked.nth()) {
            return List.of(new PersonAction.Later(at, new PersonAction.HangUp()));
        }
        if (behavior.answers() == AnswerBehavior.VOICEMAIL) {
            return List.of();
        }
        var presses = new ArrayList<PersonAction.Later>();
        for (char key : behavior.keysAt(asked.nth()).toCharArray()) {
            presses.add(new PersonAction.Later(at, new PersonAction.Press(key)));
            at = at.plus(BETWEEN_KEYS);
        }
        return presses;
    }

    private List<PersonAction.Later> bridged(LegMoment.Bridged bridged) {
        if (behavior.talk().isEmpty()) {
            return List.of();
        }
        // Only the dialing side's star is listened to; the other side can only hang up.
        var star = bridged.first()
                && behavior.then().orElse(bridged.starEnds() ? TalkEnding.STAR : TalkEnding.HANG_UP) == TalkEnding.STAR;
        return List.of(new PersonAction.Later(
                behavior.talk().get(), star ? new PersonAction.Press('*') : new PersonAction.HangUp()));
    }
}
