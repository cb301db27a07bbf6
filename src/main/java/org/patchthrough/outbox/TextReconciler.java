package org.patchthrough.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.TextCarrier;
import org.patchthrough.carrier.TextCarrier.Sent;
import org.patchthrough.outbox.OutboundTextStore.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out by the carrier's list what became of texts that it was asked for and did not answer for, or that a node died over.
 * What is found is ours; what is not found within a minute is asked for once more.
 *
 * <p>That second time is the one case in which somebody may get a text twice: when the carrier took it, lost the answer, and
 * did not list it for a minute. The other way, a text that is never sent, would leave people waiting for what they asked for.
 */
record TextReconciler(Jdbi jdbi, Callers callers, TextCarrier texts, DeliveryTracker deliveries, InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(TextReconciler.class);

    /** Longer than a request takes at most, so that none is looked for that is still being asked for. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** The carrier stamps to the second, by its own clock. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private static final OutboundTextStore table = new OutboundTextStore();

    void look() {
        var now = clock.instant();
        var unsettled =
                jdbi.inTransaction(handle -> table.takeUnsettled(handle, now.minus(TIMEOUT), now.minus(PAUSE), now));
        for (var text : unsettled) {
            try {
                look(text, now);
            } catch (CarrierFault fault) {
                // Not to know is not to know that there is none: it is looked for again.
                log.warn("the carrier's list is out of reach  text={}", text.id(), fault);
            }
        }
    }

    private void look(Row text, Instant now) {
        Optional<Phone> phone;
        try {
            phone = jdbi.withHandle(handle -> callers.findPhone(handle, text.caller()));
        } catch (IllegalStateException sealed) {
            log.error("a number cannot be unsealed, its text is given up  text={}", text.id(), sealed);
            drop(text, "unreadable");
            return;
        }
        if (phone.isEmpty()) {
            drop(text, "forgotten");
            return;
        }
        var found = find(text, phone.get());
        if (found.isPresent()) {
            log.info(
                    "a text of unknown fate was found  text={} sid={}",
                    text.id(),
                    found.get().sid());
            deliveries.onStatus(
                    text.id(),
                    found.get().sid(),
                    found.get().status(),
                    found.get().code());
        } else if (!now.isBefore(text.sending().askedAt().orElse(now).plus(LONGEST))) {
            giveUp(text, now);
        }
    }

    /** The first that could be this one, unless it is known as another. */
    private Optional<Sent> find(Row text, Phone phone) {
        return texts.findTextsTo(phone.e164(), text.sending().at().minus(CLOCKS_APART)).stream()
                .filter(sent -> sent.from().equals(text.number()) && sent.body().equals(text.body()))
                .filter(sent -> !known(sent.sid()))
                .reduce((newer, older) -> older);
    }

    private boolean known(String sid) {
        return jdbi.withHandle(handle -> table.knows(handle, sid));
    }

    private void giveUp(Row text, Instant now) {
        if (text.sending().again()) {
            drop(text, "lost");
        } else {
            log.warn("a text of unknown fate is asked for again  text={} kind={}", text.id(), text.kind());
            jdbi.useHandle(handle -> table.askAgain(handle, text.id(), now));
        }
    }

    private void drop(Row text, String why) {
        log.warn("a text of unknown fate is given up  text={} kind={} why={}", text.id(), text.kind(), why);
        jdbi.useHandle(handle -> table.drop(handle, text.id(), why));
    }
}
