package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Interruption;
import org.patchthrough.emulator.wire.PhoneNumbers;
import org.patchthrough.emulator.wire.Status;
import org.patchthrough.emulator.wire.StatusHook;
import org.patchthrough.emulator.wire.TwimlDocument;
import org.patchthrough.emulator.wire.Verb;

/** One Dial: rings its numbers, joins the first who answers with the caller, and says what came of it. */
final class DialExecution {
    private final Call call;
    private final TwimlDocument document;
    private final Verb.Dial dial;
    private final List<Leg> ringing = new ArrayList<>();
    private Result result = new Result(Status.FAILED, null, false);
    private @Nullable Refusal refusal;
    private @Nullable String callerGone;
    private @Nullable DocumentSource redirected;

    /** @param leg the one that counts: who answered, or the last to be given up */
    private record Result(Status status, @Nullable Leg leg, boolean bridged) {}

    /** Why nothing could be dialed at all: the action is told, as was seen live, and the account by an alert. */
    private record Refusal(int code, String message) {}

    DialExecution(Call call, TwimlDocument document, Verb.Dial dial) {
        this.call = call;
        this.document = document;
        this.dial = dial;
    }

    /** The document that takes over, null where this one goes on. */
    @Nullable
    DocumentSource run() {
        ringAll();
        if (ringing.isEmpty()) {
            call.pass(Duration.ofSeconds(1));
        } else {
            var answered = answered();
            if (answered != null) {
                talk(answered);
            }
        }
        return course();
    }

    private void ringAll() {
        var callerId = callerId();
        if (callerId.isEmpty()) {
            refuse(13214, "the caller ID is neither a party's of this call nor the account's, or is hidden");
            return;
        }
        if (!call.phoneSwitch.owned.has(callerId.get())
                && call.phoneSwitch.at(callerId.get()).callerIdRefused()) {
            refuse(13247, "the caller ID is invalid or on a do-not-originate list");
            return;
        }
        for (Verb.Dialed number : dial.numbers()) {
            var to = PhoneNumbers.read(number.number());
            if (to.isEmpty()) {
                refuse(13223, "a number to dial is no phone number");
                continue;
            }
            var hook = StatusHook.of(
                    number.callback() == null ? null : document.resolve(number.callback()),
                    number.callbackMethod(),
                    number.events(),
                    () -> call.phoneSwitch.alert(call.first, 13221, "statusCallbackEvent names no event"));
            var leg = call.dial(to.get(), callerId.get(), hook);
            ringing.add(leg);
            call.first.step("dialed", "number", to.get(), "sid", leg.sid);
        }
        List.copyOf(ringing).forEach(call::ring);
    }

    private void refuse(int code, String message) {
        refusal = new Refusal(code, message);
        call.phoneSwitch.alert(call.first, code, message);
    }

    /** One may show the number of either party of this call, or one of the account's own; none that is hidden. */
    private Optional<String> callerId() {
        return PhoneNumbers.read(dial.callerId() == null ? call.first.from : dial.callerId())
                .filter(id -> !id.equals(InboundCall.ANONYMOUS))
                .filter(id -> id.equals(call.first.from) || id.equals(call.first.to) || call.phoneSwitch.owned.has(id));
    }

    private @Nullable Leg answered() {
        var until = call.timeline.now()
                + dial.timeout().plusSeconds(call.random.nextInt(6)).toNanos();
        while (!ringing.isEmpty()) {
            switch (call.awaitUntil(until)) {
                case CallEvent.Reached _ -> giveUp(Status.NO_ANSWER, "carrier");
                case CallEvent.Acted(Leg leg, PersonAction.Answer how)
                when ringing.remove(leg) -> {
                    giveUp(Status.CANCELED, "carrier");
                    call.answer(leg, how);
                    return leg;
                }
                case CallEvent.Acted(Leg leg, PersonAction act) when ringing.contains(leg) -> refused(leg, act);
                case CallEvent.Ended(Leg leg, String by) when ringing.contains(leg) -> lose(leg, Status.CANCELED, by);
                case CallEvent happened -> callerDid(happened);
            }
        }
        return null;
    }

    private void refused(Leg leg, PersonAction act) {
        var status = Ringing.refusal(act);
        if (status != null) {
            lose(leg, status, status == Status.BUSY ? "callee" : "carrier");
        }
    }

    private void lose(Leg leg, Status status, String by) {
        ringing.remove(leg);
        call.end(leg, status, by);
        result = new Result(status, leg, false);
    }

    private void giveUp(Status status, String by) {
        List.copyOf(ringing).forEach(leg -> lose(leg, status, by));
    }

    /** While it rings, what the caller or the service does with the whole call ends the attempt. */
    private void callerDid(CallEvent happened) {
        if (gone(happened)) {
            giveUp(Status.CANCELED, callerGone == null ? "service" : callerGone);
        }
    }

    private void talk(Leg office) {
        var until = call.timeline.now() + dial.limit().toNanos();
        call.timeline.plan(call.first, call.first.person.at(new LegMoment.Bridged(true, dial.starEnds())));
        call.timeline.plan(office, office.person.at(new LegMoment.Bridged(false, dial.starEnds())));
        String by = null;
        while (by == null) {
            by = talking(office, call.awaitUntil(until));
        }
        call.end(office, Status.COMPLETED, by);
        call.timeline.forget(call.first);
        result = new Result(Status.COMPLETED, office, true);
    }

    /** Who ended the talk by what happened; null where it goes on. */
    private @Nullable String talking(Leg office, CallEvent happened) {
        return switch (happened) {
            case CallEvent.Reached _ -> "carrier";
            case CallEvent.Acted(Leg leg, PersonAction.HangUp _) when leg == office -> "callee";
            case CallEvent.Ended(Leg leg, String by) when leg == office -> by;
            case CallEvent.Acted(Leg leg, PersonAction.Press(char key))
            when leg == call.first -> {
                leg.step("pressed", "digits", Character.toString(key));
                yield key == '*' && dial.starEnds() ? "caller" : null;
            }
            case CallEvent other -> gone(other) ? callerGone == null ? "service" : callerGone : null;
        };
    }

    /** Notes the caller's leaving, or the document's. */
    private boolean gone(CallEvent happened) {
        switch (happened) {
            case CallEvent.Acted(Leg leg, PersonAction.HangUp _) when leg == call.first -> callerGone = "caller";
            case CallEvent.Ended(Leg leg, String by) when leg == call.first -> callerGone = by;
            case CallEvent.Redirected(DocumentSource source) -> redirected = source;
            case CallEvent.Acted _, CallEvent.Ended _, CallEvent.Reached _, CallEvent.Woken _ -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable DocumentSource course() {
        if (callerGone != null) {
            call.end(call.first, Status.COMPLETED, callerGone);
            // The action is still requested, and its answer ignored.
            tell(result.bridged() ? Status.COMPLETED : Status.NO_ANSWER);
            throw new Interruption.Over(callerGone);
        }
        if (redirected != null) {
            // The action is requested all the same, and what it answers is thrown away.
            tell(result.status());
            throw new Interruption.Redirected(redirected);
        }
        return dial.action() == null ? null : action(dial.action(), result.status());
    }

    private void tell(Status status) {
        if (dial.action() != null) {
            call.ask(call.first, action(dial.action(), status));
        }
    }

    private DocumentSource.At action(String action, Status status) {
        var more = new LinkedHashMap<String, String>(
                Map.of("DialCallStatus", status.word, "DialBridged", Boolean.toString(result.bridged())));
        var leg = result.leg();
        var why = refusal;
        if (why != null && leg == null) {
            more.put("ErrorCode", Integer.toString(why.code()));
            more.put("ErrorMessage", why.message());
        }
        if (leg != null) {
            more.put("DialCallSid", leg.sid);
            more.put("DialCallDuration", Long.toString(leg.talked().toSeconds()));
            if (call.random.nextBoolean()) {
                more.put("DialSipResponseCode", Integer.toString(status.sipCode()));
            }
        }
        return new DocumentSource.At(document.resolve(action), dial.method(), more);
    }
}
