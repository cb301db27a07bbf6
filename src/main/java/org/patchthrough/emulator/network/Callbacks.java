package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.patchthrough.emulator.wire.TwimlDocument.Warning;
import org.patchthrough.emulator.wire.Webhook;
import org.patchthrough.emulator.wire.Webhook.Answer;

/**
 * Tells a leg's progress to whom it was promised. Every event is a request of its own on a thread of its own, a little
 * late, so one may overtake another; the number in it says which came first.
 */
record Callbacks(Call call) {
    private static final int LATEST = 300;
    private static final int LATEST_AT_ONCE = 20;

    /** {@code event} as subscribed to, {@code status} as sent. */
    void tell(Leg leg, String event, String status) {
        var hook = leg.hook;
        if (hook == null || !hook.events().contains(event)) {
            return;
        }
        var more = new LinkedHashMap<String, String>();
        more.put("CallbackSource", "call-progress-events");
        more.put("Timestamp", Parameters.stamp(leg.now()));
        more.put("SequenceNumber", Integer.toString(leg.nextCallback()));
        if (event.equals("completed")) {
            more.putAll(end(leg));
        }
        var webhook = new Webhook(hook.url(), hook.method(), call.parameters.of(leg, status, more));
        call.phoneSwitch.later(
                late(call.random, call.instant()),
                () -> complaint(call.request(leg, webhook))
                        .ifPresent(w -> call.phoneSwitch.alert(leg, w.code(), w.message())));
    }

    /** How late one is. */
    static Duration late(Random random, boolean instant) {
        return Duration.ofMillis(random.nextInt(instant ? LATEST_AT_ONCE : LATEST));
    }

    private static Map<String, String> end(Leg leg) {
        var seconds = leg.talked().toSeconds();
        return Map.of(
                "CallDuration", Long.toString(seconds),
                "Duration", Long.toString((seconds + 59) / 60),
                "SipResponseCode", Integer.toString(leg.status().sipCode()));
    }

    /** What is wrong with the answer to one. */
    static Optional<Warning> complaint(Answer answer) {
        return switch (answer) {
            case Answer.Failed failed -> Optional.of(new Warning(failed.code(), failed.why()));
            case Answer.Got got when got.status() < 400 -> Optional.empty();
            case Answer.Got got -> Optional.of(new Warning(15003, "the status callback was answered " + got.status()));
        };
    }
}
