package org.patchthrough.dialer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.Availability;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.OutboundCall;
import org.patchthrough.gate.CallAttempt;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.Quota;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.request.AcceptedCall;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.RecentContacts;
import org.patchthrough.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings who waits, at the carrier's pace, in order but for those who would only wait for a line. Any number of nodes may run
 * one: a lock lets one at a time claim.
 *
 * <p>{@link #start} runs it on virtual threads of its own; a slow carrier holds up the call that waits for it and no other.
 */
public final class Dialer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dialer.class);
    /** Looks for what other nodes accepted, and for what was put off. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final CallableCampaigns callables;
    private final Callers callers;
    private final Gate gate;
    private final CallQueue queue;
    private final Placements placements;
    private final DialingRate rate;
    private final InstantSource clock;
    private final RequestStore requests = new RequestStore();
    private final RecentContacts called = new RecentContacts();
    private final CallerLegStore legs = new CallerLegStore();
    private final DispatchLock dispatch = new DispatchLock();
    private final BackgroundLoop ringing = new BackgroundLoop("the dialer", ROUND, this::ring);

    public Dialer(
            Jdbi jdbi,
            CallableCampaigns callables,
            Callers callers,
            Gate gate,
            CallQueue queue,
            Placements placements,
            DialingRate rate,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.callables = callables;
        this.callers = callers;
        this.gate = gate;
        this.queue = queue;
        this.placements = placements;
        this.rate = rate;
        this.clock = clock;
    }

    /** Begins to ring. Call once. */
    public void start() {
        ringing.start();
    }

    private Duration ring() {
        return switch (step()) {
            case Step.Idle(var length) -> length;
            case Step.Claimed claimed -> {
                ringing.aside(() -> place(claimed));
                yield Duration.ZERO;
            }
            case Step.CalledOff _, Step.PutOff _ -> Duration.ZERO;
        };
    }

    /** Somebody waits: look now and not at the next poll. Returns at once. */
    public void wake() {
        ringing.wake();
    }

    /** What one look at the queue came to. */
    sealed interface Step {
        record Idle(Duration pause) implements Step {}

        record Claimed(AcceptedCall accepted, Phone phone, Token first) implements Step {}

        record CalledOff() implements Step {}

        record PutOff() implements Step {}
    }

    /** Claims the next call, if one is due; {@link #place} must follow. */
    Step step() {
        // Asked before the transaction: who holds a connection must not wait for a second.
        var paused = callables.paused();
        return jdbi.inTransaction(handle -> {
            var now = clock.instant();
            var due = dispatch.take(handle);
            if (due.isEmpty()) {
                return new Step.Idle(POLL);
            }
            var wait = Duration.between(now, due.get());
            // A due time further away than one interval comes from a clock that was set back since.
            if (wait.isPositive() && wait.compareTo(rate.interval()) <= 0) {
                return new Step.Idle(wait.compareTo(POLL) < 0 ? wait : POLL);
            }
            if (rate.full(legs.countUp(handle, now))) {
                return new Step.Idle(POLL);
            }
            var next = queue.next(handle, now, paused);
            return next.isEmpty() ? new Step.Idle(POLL) : claim(handle, next.get(), due.get(), now);
        });
    }

    private Step claim(Handle handle, CallQueue.Next next, Instant due, Instant now) {
        var call = next.call();
        var accepted = requests.find(handle, call)
                .orElseThrow(() -> new IllegalStateException("call " + call + " is queued and was never asked for"));
        Optional<Phone> phone;
        try {
            phone = callers.findPhone(handle, accepted.caller());
        } catch (IllegalStateException sealed) {
            // Whoever waits behind it is not kept waiting by a key that is missing.
            log.error("a number cannot be unsealed, its call is canceled  call={}", call, sealed);
            return callOff(handle, call, "unreadable");
        }
        if (phone.isEmpty()) {
            return callOff(handle, call, "forgotten");
        }
        var availability = callables
                .find(accepted.slug())
                .map(callable -> callable.availability(now, accepted.area()))
                .map(open -> requests.isAnyHour(handle, call) ? open.atAnyHour() : open)
                .orElseGet(() -> new Availability(CampaignStatus.ENDED, Optional.empty(), ""));
        if (availability.status() == CampaignStatus.PAUSED) {
            // It was paused this very moment; whoever waits is rung if it is resumed in time.
            queue.release(handle, call, now.plus(ROUND));
            return new Step.PutOff();
        }
        // That the consent is recorded was seen when the call was accepted; it is never changed.
        var attempt = new CallAttempt(call, availability, phone.get(), callers.hash(phone.get()), true, Quota.NONE);
        var refusal = gate.recheck(handle, attempt);
        if (refusal.isPresent()) {
            return callOff(handle, call, refusal.get().code().word());
        }
        dispatch.started(handle, due, now, rate.interval());
        return claimed(handle, turned(handle, accepted, next), phone.get(), now);
    }

    /** With another target first, where only that one's line is free. Once turned, a plan stays as it is. */
    private AcceptedCall turned(Handle handle, AcceptedCall accepted, CallQueue.Next next) {
        int free = next.free().orElse(0);
        if (free == 0 || accepted.first() != 0) {
            return accepted;
        }
        requests.startWith(handle, accepted.call(), free);
        return accepted.beginningWith(free);
    }

    private Step.Claimed claimed(Handle handle, AcceptedCall accepted, Phone phone, Instant now) {
        var lately = accepted.plan().isPresent() ? List.<Target>of() : called.of(handle, accepted.caller(), now);
        var token = accepted.token(lately.stream().limit(Plan.MAX).toList());
        placements.begin(handle, accepted, now);
        return new Step.Claimed(accepted, phone, token);
    }

    private Step callOff(Handle handle, UUID call, String why) {
        placements.drop(handle, call, new Fact.Cancelled(why));
        return new Step.CalledOff();
    }

    /** Asks the carrier, once, and settles what it says. */
    void place(Step.Claimed claimed) {
        var accepted = claimed.accepted();
        try {
            var from = callables
                    .get(accepted.campaign().version(), accepted.campaign().snapshot())
                    .number();
            placements.place(accepted.call(), new OutboundCall(claimed.phone().e164(), from, claimed.first()));
        } catch (RuntimeException fault) {
            // The row of the leg stays open, so the reconciler settles it.
            log.warn("an order was not settled  call={}", accepted.call(), fault);
        }
    }

    /** Claims no more, and waits some seconds for what it has asked of the carrier. */
    @Override
    public void close() {
        ringing.close();
    }
}
