package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.TwimlDocument;
import org.patchthrough.emulator.wire.Verb;

/** One Gather: its prompts, and the keys that come meanwhile and after. */
final class GatherExecution {
    private final Call call;
    private final CallAudio media;
    private final TwimlDocument document;
    private final Verb.Gather gather;
    private final StringBuilder digits = new StringBuilder();
    private String finishedOn = "";
    private boolean done;

    GatherExecution(Call call, CallAudio media, TwimlDocument document, Verb.Gather gather) {
        this.call = call;
        this.media = media;
        this.document = document;
        this.gather = gather;
    }

    /** The document that takes over, null where this one goes on. */
    @Nullable
    DocumentSource run() {
        var leg = call.first;
        var prompt = gather.prompts().stream().map(CallAudio::guess).reduce(Duration.ZERO, Duration::plus);
        call.timeline.plan(leg, leg.person.at(new LegMoment.Asked(leg.nextGather(), prompt, gather.timeout())));
        leg.listens(gather.bargeIn());
        try {
            prompts();
            call.speaking(false);
            leg.listens(true);
            leg.step(
                    "asked",
                    "digits",
                    gather.numDigits().isPresent() ? gather.numDigits().getAsInt() : "");
            listen();
        } finally {
            call.speaking(false);
            leg.listens(false);
            call.timeline.forget(leg);
        }
        if (!digits.isEmpty()) {
            leg.step("pressed", "digits", digits + finishedOn);
        }
        return course();
    }

    private void prompts() {
        for (Verb.Heard heard : gather.prompts()) {
            // A silence between words is a person's time as much as the wait after them.
            call.speaking(!(heard instanceof Verb.Pause));
            var until = call.timeline.now() + media.play(document, heard).toNanos();
            while (!key(until)) {
                if (done || gather.bargeIn()) {
                    return;
                }
            }
        }
    }

    /** Every key starts the wait anew. */
    private void listen() {
        while (!done) {
            if (key(call.timeline.now() + gather.timeout().toNanos())) {
                return;
            }
        }
    }

    /** Waits for one key; true where the time came first. */
    private boolean key(long until) {
        while (true) {
            var happened = call.interrupted(call.awaitUntil(until));
            if (happened instanceof CallEvent.Acted(Leg leg, PersonAction.Press(char key)) && leg == call.first) {
                take(key);
                return false;
            }
            if (happened instanceof CallEvent.Reached) {
                return true;
            }
        }
    }

    private void take(char key) {
        if (gather.finish().isPresent() && gather.finish().get() == key) {
            // The finishing key alone is no input.
            done = true;
            finishedOn = Character.toString(key);
            return;
        }
        digits.append(key);
        done = gather.numDigits().isPresent()
                && digits.length() >= gather.numDigits().getAsInt();
    }

    private @Nullable DocumentSource course() {
        if (digits.isEmpty() && !gather.actionOnEmpty()) {
            return null;
        }
        var more = new LinkedHashMap<String, String>(Map.of("msg", "Gather End"));
        if (!digits.isEmpty() || call.random.nextBoolean()) {
            // Of an empty result the vendor sends Digits empty or not at all; both were seen.
            more.put("Digits", digits.toString());
        }
        if (!finishedOn.isEmpty()) {
            more.put("FinishedOnKey", finishedOn);
        }
        return new DocumentSource.At(document.resolve(gather.action()), gather.method(), more);
    }
}
