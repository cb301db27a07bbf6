package org.patchthrough.emulator.network;

import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Status;

/** The account rings a phone, and waits whether somebody picks up. */
record Ringing(Call call, CallRequest request) {
    /** False where the leg is over without an answer. */
    boolean answered() {
        var leg = call.first;
        request.warnings().forEach(w -> call.phoneSwitch.alert(leg, w.code(), w.message()));
        call.ring(leg);
        var until = call.timeline.now()
                + request.timeout().plusSeconds(call.random.nextInt(6)).toNanos();
        while (true) {
            var end = after(call.timeline.awaitUntil(until));
            if (leg.status() == Status.IN_PROGRESS) {
                return true;
            }
            if (end != null) {
                call.end(leg, end, end == Status.CANCELED ? "service" : end == Status.BUSY ? "caller" : "carrier");
                return false;
            }
        }
    }

    /** What becomes of a ringing leg by an act other than answering; null where it rings on. */
    static @Nullable Status refusal(PersonAction act) {
        return switch (act) {
            case PersonAction.Busy _, PersonAction.HangUp _ -> Status.BUSY;
            case PersonAction.NoAnswer _ -> Status.NO_ANSWER;
            case PersonAction.Fail _ -> Status.FAILED;
            case PersonAction.Answer _, PersonAction.Press _ -> null;
        };
    }

    private @Nullable Status after(CallEvent happened) {
        return switch (happened) {
            case CallEvent.Acted(Leg leg, PersonAction.Answer how)
            when leg == call.first -> {
                call.answer(leg, how);
                yield null;
            }
            case CallEvent.Acted(Leg leg, PersonAction act) when leg == call.first -> refusal(act);
            case CallEvent.Ended _ -> Status.CANCELED;
            case CallEvent.Reached _ -> Status.NO_ANSWER;
            case CallEvent.Acted _, CallEvent.Redirected _, CallEvent.Woken _ -> null;
        };
    }
}
