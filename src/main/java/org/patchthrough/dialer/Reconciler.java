package org.patchthrough.dialer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.Carrier.Found;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what waited too long, and finds out from the carrier what nobody told us: of orders without an answer, by its list and
 * for a minute, after which they count as failed; and of callers' legs that have been up for long, whether they have ended.
 */
public final class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    /** Most answers come within a second or two; before that there is nothing to find out. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Most calls are over by then; one that is not is asked for as often. */
    private static final Duration LONG = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** The carrier stamps to the second, by its own clock. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Callers callers;
    private final CallQueue queue;
    private final Carrier carrier;
    private final Placements placements;
    private final InstantSource clock;
    private final RequestStore requests = new RequestStore();
    private final CallerLegStore legs = new CallerLegStore();

    public Reconciler(
            Jdbi jdbi, Callers callers, CallQueue queue, Carrier carrier, Placements placements, InstantSource clock) {
        this.jdbi = jdbi;
        this.callers = callers;
        this.queue = queue;
        this.carrier = carrier;
        this.placements = placements;
        this.clock = clock;
    }

    /** To be taken every second or so. */
    public void round() {
        while (expireOne()) {
            // One transaction each: the ledger's lock is held briefly.
        }
        lookForAnswers();
        lookForEnds();
    }

    private boolean expireOne() {
        return jdbi.inTransaction(handle -> {
            var expired = queue.removeExpired(handle, clock.instant());
            expired.ifPresent(call -> placements.drop(handle, call, new Fact.Expired("waited")));
            return expired.isPresent();
        });
    }

    private void lookForEnds() {
        var now = clock.instant();
        var longUp = jdbi.inTransaction(handle -> legs.takeLongUp(handle, now.minus(LONG), now));
        for (var leg : longUp) {
            try {
                Optional.ofNullable(leg.sid())
                        .flatMap(carrier::find)
                        .flatMap(Found::end)
                        .ifPresent(end -> placements.ended(leg.call(), end));
            } catch (CarrierFault fault) {
                log.warn("the carrier does not tell of a leg  call={}", leg.call(), fault);
            }
        }
    }

    private void lookForAnswers() {
        var now = clock.instant();
        var unsettled = jdbi.withHandle(handle -> legs.listUnsettled(handle, now.minus(TIMEOUT)));
        for (var leg : unsettled) {
            try {
                var found = find(leg);
                if (found.isPresent()) {
                    placements.placed(leg.call(), found.get().sid());
                } else if (!leg.placingAt().isAfter(now.minus(LONGEST))) {
                    placements.giveUp(leg.call());
                }
            } catch (CarrierFault fault) {
                // Not to know is not to know that there is none: it is looked for again.
                log.warn("the carrier's list is out of reach  call={}", leg.call(), fault);
            }
        }
    }

    /** The number has one live call, so the first on the list since we asked is ours, unless it is known as an earlier one. */
    private Optional<Found> find(CallerLegStore.CallerLeg leg) {
        return list(leg)
                .filter(found -> found.created().isPresent() && !known(found.sid()))
                .min(Comparator.comparing(found -> found.created().orElseThrow()));
    }

    private Stream<Found> list(CallerLegStore.CallerLeg leg) {
        return phone(leg).stream()
                .flatMap(phone -> carrier.findByTo(phone.e164(), leg.placingAt().minus(CLOCKS_APART)).stream());
    }

    private boolean known(String sid) {
        return jdbi.withHandle(handle -> legs.knows(handle, sid));
    }

    private Optional<Phone> phone(CallerLegStore.CallerLeg leg) {
        return jdbi.withHandle(handle ->
                requests.find(handle, leg.call()).flatMap(accepted -> callers.findPhone(handle, accepted.caller())));
    }
}
