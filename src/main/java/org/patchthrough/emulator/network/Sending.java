package org.patchthrough.emulator.network;

import java.net.CookieManager;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.TextStatus;
import org.patchthrough.emulator.wire.Webhook;

/**
 * A text on its way to a phone: one state after another, and each is told to whom it was promised, in a request of its
 * own that may overtake another.
 *
 * @param refusal why the phone will not get it, 0 where it will
 */
record Sending(PhoneSwitch phoneSwitch, Text text, @Nullable String callback, int refusal, Random random) {
    /** The account may not text there at all, so nothing is ever handed on. */
    private static final Set<Integer> NEVER_SENT = Set.of(30001, 30002, 30032, 30034);

    private static final Duration STEP = Duration.ofMillis(300);

    void run() {
        tell();
        if (NEVER_SENT.contains(refusal)) {
            become(TextStatus.FAILED, refusal);
            return;
        }
        become(TextStatus.SENDING, 0);
        become(TextStatus.SENT, 0);
        become(refusal == 0 ? TextStatus.DELIVERED : TextStatus.UNDELIVERED, refusal);
    }

    private void become(TextStatus status, int error) {
        phoneSwitch.pass(STEP);
        text.become(status, error, phoneSwitch.now());
        phoneSwitch.messaging.texts.changed(text);
        tell();
    }

    private void tell() {
        if (callback == null) {
            return;
        }
        var parameters = new TextParameters(phoneSwitch.settings.account(), random);
        var webhook = new Webhook(callback, "POST", parameters.progress(text, text.progress()));
        var late = Callbacks.late(random, phoneSwitch.speed().instant());
        phoneSwitch.later(
                late,
                () -> Callbacks.complaint(phoneSwitch.webhooks.send(webhook, new CookieManager()))
                        .ifPresent(w -> phoneSwitch.alert(text.sid, w.code(), w.message())));
    }
}
