package org.patchthrough.dialer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundCall;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.line.LineStore;
import org.patchthrough.request.AcceptedCall;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.FirstTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders to ring a caller: written down, given to the carrier once, and settled by its answer, by its first callback, by its
 * list, or by silence. Whichever comes first settles one; those that follow find it settled.
 */
public final class Placements {
    private static final Logger log = LoggerFactory.getLogger(Placements.class);
    /** The carrier's limit on requests at once passes quickly. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Jdbi jdbi;
    private final CallQueue queue;
    private final LiveCalls live;
    private final Carrier carrier;
    private final PostgresLedger ledger;
    private final InstantSource clock;
    private final CallerLegStore legs = new CallerLegStore();
    private final LineStore lines = new LineStore();

    public Placements(
            Jdbi jdbi, CallQueue queue, LiveCalls live, Carrier carrier, PostgresLedger ledger, InstantSource clock) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.live = live;
        this.carrier = carrier;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** To be the last of the transaction: from its commit on, whatever happens to us, nobody asks for this call again. */
    void begin(Handle handle, AcceptedCall accepted, Instant now) {
        var call = accepted.call();
        var plan = accepted.called();
        queue.claim(handle, call, now);
        legs.open(
                handle,
                call,
                plan.map(turned ->
                        FirstTarget.lineKey(accepted.slug(), turned.target(0).seat())),
                now);
        var facts = new ArrayList<Fact>();
        if (accepted.first() != 0) {
            facts.add(new Fact.Turned(plan.orElseThrow().seats()));
        }
        facts.add(new Fact.Placing());
        ledger.append(handle, call, facts);
    }

    /** Asks the carrier, once, and settles what it says. */
    void place(UUID call, OutboundCall order) {
        settle(call, ask(call, order));
    }

    private SendOutcome ask(UUID call, OutboundCall order) {
        try {
            return carrier.place(order);
        } catch (RuntimeException fault) {
            log.error("the carrier's adapter failed  call={}", call, fault);
            return new SendOutcome.Unknown(fault.getClass().getSimpleName());
        }
    }

    private void settle(UUID call, SendOutcome outcome) {
        switch (outcome) {
            case SendOutcome.Accepted(var sid) -> placed(call, sid);
            case SendOutcome.Refused(var code) -> refused(call, code);
            case SendOutcome.TryLater(var why) -> later(call, why);
            // Its row stays open: a callback or the reconciler will tell.
            case SendOutcome.Unknown(var why) -> log.warn("order of unknown fate  call={} why={}", call, why);
        }
    }

    /** The carrier has it; who is no longer waiting for it is not rung on. */
    void placed(UUID call, String sid) {
        var known = jdbi.withHandle(handle -> legs.find(handle, call));
        // Every callback of a leg passes here, and all but the first have nothing to settle.
        if (known.isPresent() && known.get().sid() == null) {
            known = jdbi.inTransaction(handle -> take(handle, call, sid));
        }
        if (known.isPresent() && known.get().unwanted()) {
            end(call, sid);
        }
    }

    private Optional<CallerLegStore.CallerLeg> take(Handle handle, UUID call, String sid) {
        queue.lock(handle, call);
        boolean first = legs.take(handle, call, sid);
        var leg = legs.find(handle, call);
        if (first) {
            queue.remove(handle, call);
            ledger.append(handle, call, List.of(new Fact.Placed(sid)));
        }
        return leg;
    }

    void end(UUID call, String sid) {
        try {
            carrier.end(sid);
        } catch (CarrierFault fault) {
            log.warn("a leg could not be ended  call={} sid={}", call, sid, fault);
        }
    }

    private void refused(UUID call, int code) {
        log.info("order refused  call={} code={}", call, code);
        jdbi.useTransaction(handle -> {
            queue.lock(handle, call);
            legs.end(handle, call, clock.instant());
            drop(handle, call, new Fact.NotPlaced(String.valueOf(code)));
        });
    }

    /** It waits no more, and its number is free. */
    void drop(Handle handle, UUID call, Fact why) {
        queue.remove(handle, call);
        live.free(handle, call);
        ledger.append(handle, call, List.of(why));
    }

    /** It was certainly not taken, so asking again rings nobody twice. Who called it off meanwhile stays off. */
    private void later(UUID call, String why) {
        log.info("order put off  call={} why={}", call, why);
        jdbi.useTransaction(handle -> {
            queue.lock(handle, call);
            boolean wanted =
                    legs.find(handle, call).map(leg -> !leg.endWanted()).orElse(false);
            legs.forget(handle, call);
            if (wanted) {
                queue.release(handle, call, clock.instant().plus(LATER));
            } else {
                queue.remove(handle, call);
                live.free(handle, call);
            }
        });
    }

    /** The carrier says, when asked, that its caller's leg is over: the callback that should have said so was lost. */
    void ended(UUID call, Carrier.End end) {
        log.warn("the end of a leg was not told, the carrier knows of it  call={}", call);
        jdbi.useTransaction(handle -> {
            var now = clock.instant();
            legs.end(handle, call, now);
            live.free(handle, call);
            lines.freeAll(handle, call, now);
            ledger.append(handle, call, List.of(new Fact.LegEnded(Leg.CALLER, end.how(), end.seconds(), 0)));
        });
    }

    /** Nothing was heard of it for too long. Should it show up after all, it is ended at once. */
    void giveUp(UUID call) {
        log.warn("order given up  call={}", call);
        jdbi.useTransaction(handle -> {
            queue.lock(handle, call);
            if (legs.giveUp(handle, call, clock.instant())) {
                drop(handle, call, new Fact.NotPlaced("unknown"));
            }
        });
    }
}
