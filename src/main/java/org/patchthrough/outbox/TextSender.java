package org.patchthrough.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.OutboundText;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextCarrier;
import org.patchthrough.outbox.OutboundTextStore.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the carrier for texts that are due. Who was forgotten, or said stop, or can get none is not texted. */
record TextSender(
        Jdbi jdbi,
        Callers callers,
        StopList stopList,
        TextSuppressions suppressions,
        CampaignTextHolds holds,
        TextCarrier texts,
        DeliveryTracker deliveries,
        InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(TextSender.class);

    private static final OutboundTextStore table = new OutboundTextStore();

    /** A text that the carrier is about to be asked for. */
    record Claimed(Row text, Phone phone) {}

    /** Claims texts that are due; {@link #post} must follow for each. Committed before the carrier hears of any. */
    List<Claimed> claim(int max) {
        return jdbi.inTransaction(handle -> {
            var now = clock.instant();
            return table.lockDue(handle, now, max).stream()
                    .flatMap(text -> claim(handle, text, now).stream())
                    .toList();
        });
    }

    private Optional<Claimed> claim(Handle handle, Row text, Instant now) {
        Optional<Phone> phone;
        try {
            phone = callers.findPhone(handle, text.caller());
        } catch (IllegalStateException sealed) {
            log.error("a number cannot be unsealed, its text is dropped  text={}", text.id(), sealed);
            return drop(handle, text, "unreadable");
        }
        if (phone.isEmpty()) {
            return drop(handle, text, "forgotten");
        }
        if (stopList.has(handle, callers.hash(phone.get()))) {
            return drop(handle, text, "stopped");
        }
        if (suppressions.has(handle, text.caller(), text.number())) {
            return drop(handle, text, "refused");
        }
        if (holds.has(handle, text.campaign())) {
            return drop(handle, text, "halted");
        }
        if (!now.isBefore(text.sending().notAfter())) {
            return drop(handle, text, "late");
        }
        table.begin(handle, text.id(), now);
        return Optional.of(new Claimed(text, phone.get()));
    }

    private Optional<Claimed> drop(Handle handle, Row text, String why) {
        log.info("a text is not sent  text={} kind={} why={}", text.id(), text.kind(), why);
        table.drop(handle, text.id(), why);
        return Optional.empty();
    }

    /** Asks the carrier, once, and settles what it says. */
    void post(Claimed claimed) {
        var text = claimed.text();
        try {
            deliveries.settle(text, ask(claimed));
        } catch (RuntimeException fault) {
            // Its row says that it is being asked for, so the seeker settles it.
            log.warn("a text was not settled  text={}", text.id(), fault);
        }
    }

    private SendOutcome ask(Claimed claimed) {
        var text = claimed.text();
        try {
            return texts.post(new OutboundText(text.id(), claimed.phone().e164(), text.number(), text.body()));
        } catch (RuntimeException fault) {
            log.error("the carrier's adapter failed  text={}", text.id(), fault);
            return new SendOutcome.Unknown(fault.getClass().getSimpleName());
        }
    }
}
