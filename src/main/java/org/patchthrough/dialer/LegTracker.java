package org.patchthrough.dialer;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.LegStatusHandler;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.line.LineStore;

/** Follows the legs of calls: keeps their facts, and frees what they held once they have ended. */
public final class LegTracker implements LegStatusHandler {
    private final Jdbi jdbi;
    private final LiveCalls live;
    private final Carrier carrier;
    private final PostgresLedger ledger;
    private final InstantSource clock;
    private final Placements placements;
    private final CallerLegStore legs = new CallerLegStore();
    private final LineStore lines = new LineStore();

    public LegTracker(
            Jdbi jdbi,
            LiveCalls live,
            Carrier carrier,
            PostgresLedger ledger,
            Placements placements,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.live = live;
        this.carrier = carrier;
        this.ledger = ledger;
        this.clock = clock;
        this.placements = placements;
    }

    @Override
    public void onStatus(UUID call, Leg leg, List<Fact> facts, String sid) {
        boolean ended = facts.stream().anyMatch(Fact.LegEnded.class::isInstance);
        if (leg.ofCaller()) {
            // The first word of an order whose answer was lost settles it; one given up or called off ends here.
            placements.placed(call, sid);
        } else if (!ended) {
            jdbi.useHandle(handle -> lines.name(handle, call, leg, sid));
        }
        ledger.append(call, facts);
        if (ended) {
            free(call, leg);
        }
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
        if (!leg.ofCaller()) {
            endUnwanted(call);
        }
    }

    /** Who said stop in the middle of a talk had it to its end, and no more than that. */
    private void endUnwanted(UUID call) {
        jdbi.withHandle(handle -> legs.find(handle, call))
                .filter(CallerLegStore.CallerLeg::unwanted)
                .flatMap(unwanted -> Optional.ofNullable(unwanted.sid()))
                .ifPresent(carrier::end);
    }
}
