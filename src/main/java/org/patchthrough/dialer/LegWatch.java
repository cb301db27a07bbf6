package org.patchthrough.dialer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.LegDesk;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.ledger.PostgresLedger;

/** Follows the legs of calls: keeps their facts, and frees what they held once they have ended. */
public final class LegWatch implements LegDesk {
    private final Jdbi jdbi;
    private final LiveCalls live;
    private final PostgresLedger ledger;
    private final InstantSource clock;
    private final Settling settling;
    private final CallerLegs legs = new CallerLegs();
    private final LineTable lines = new LineTable();

    public LegWatch(
            Jdbi jdbi, Queue queue, LiveCalls live, Carrier carrier, PostgresLedger ledger, InstantSource clock) {
        this.jdbi = jdbi;
        this.live = live;
        this.ledger = ledger;
        this.clock = clock;
        this.settling = new Settling(jdbi, queue, live, carrier, ledger, clock);
    }

    @Override
    public void happened(UUID call, List<Fact> facts, String sid) {
        var leg = leg(call, facts);
        if (leg.isPresent() && leg.get().ofCaller()) {
            // The first word of an order whose answer was lost settles it; one that was given up or called off ends
            // here.
            settling.placed(call, sid);
        } else {
            leg.ifPresent(office -> jdbi.useHandle(handle -> lines.name(handle, call, office, sid)));
        }
        ledger.append(call, facts);
        facts.stream()
                .flatMap(fact -> fact instanceof Fact.LegEnded ended ? Stream.of(ended.leg()) : Stream.empty())
                .forEach(ended -> free(call, ended));
    }

    /** A word without a fact says that a leg exists; while no office was ever sought, it can only be the caller's. */
    private Optional<Leg> leg(UUID call, List<Fact> facts) {
        if (facts.isEmpty()) {
            return jdbi.withHandle(handle -> lines.hasAny(handle, call)) ? Optional.empty() : Optional.of(Leg.CALLER);
        }
        return switch (facts.getFirst()) {
            case Fact.LegRinging ringing -> Optional.of(ringing.leg());
            case Fact.LegAnswered answered -> Optional.of(answered.leg());
            case Fact.LegEnded ended -> Optional.of(ended.leg());
            case Fact other ->
                throw new IllegalArgumentException("call " + call + ": " + other.key() + " is no fact of a leg");
        };
    }

    private void free(UUID call, Leg leg) {
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            if (leg.ofCaller()) {
                legs.end(handle, call, now);
                live.free(handle, call);
                lines.freeAll(handle, call, now);
            } else {
                lines.free(handle, call, leg, now);
            }
        });
    }
}
