package org.patchthrough.dialer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Fact;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.ledger.PostgresLedger;

/** Ends calls, and talks with offices, when the caller's page says so. */
public final class HangUp {
    private final Jdbi jdbi;
    private final Queue queue;
    private final LiveCalls live;
    private final Carrier carrier;
    private final PostgresLedger ledger;
    private final CallerLegs legs = new CallerLegs();
    private final LineTable lines = new LineTable();

    public HangUp(Jdbi jdbi, Queue queue, LiveCalls live, Carrier carrier, PostgresLedger ledger) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.live = live;
        this.carrier = carrier;
        this.ledger = ledger;
    }

    /**
     * Calls off what has not rung, ends what has.
     *
     * @param why for the fact, such as {@code page}
     * @return false where it was over already
     * @throws org.patchthrough.carrier.CarrierFault if the carrier did not end it; asking again does no harm
     */
    public boolean cancel(UUID call, String why) {
        var up = jdbi.inTransaction(handle -> cancel(handle, call, why, List.of()));
        end(up);
        return up.any();
    }

    /**
     * As {@link #cancel(UUID, String)}, within somebody else's transaction; {@link #end} once it is committed.
     *
     * @param also facts beside the one that it was called off
     */
    public Ended cancel(Handle handle, UUID call, String why, List<Fact> also) {
        queue.lock(handle, call);
        Optional<String> sid = Optional.empty();
        if (queue.removeWaiting(handle, call)) {
            live.free(handle, call);
        } else if (legs.wantEnd(handle, call)) {
            // Without a sid it is being placed this moment: whoever learns the sid ends it.
            sid = legs.find(handle, call).flatMap(leg -> Optional.ofNullable(leg.sid()));
        } else {
            return new Ended(false, sid);
        }
        ledger.append(
                handle,
                call,
                Stream.concat(Stream.of(new Fact.Cancelled(why)), also.stream()).toList());
        return new Ended(true, sid);
    }

    /**
     * Its caller wants no more of us, and does not say so on the phone. What waits or rings is called off; who talks with an
     * office goes on, and the call ends with that talk. Within somebody else's transaction; {@link #end} once it is committed.
     */
    public Ended optOut(Handle handle, UUID call) {
        if (lines.findUp(handle, call).isEmpty()) {
            return cancel(handle, call, "stopped", List.of(new Fact.OptedOut()));
        }
        boolean up = legs.wantEnd(handle, call);
        ledger.append(handle, call, List.of(new Fact.OptedOut()));
        return new Ended(up, Optional.empty());
    }

    /** Ends the caller's leg that is still up. */
    public void end(Ended ended) {
        ended.sid().ifPresent(carrier::end);
    }

    /**
     * What was called off.
     *
     * @param any false where it was over already
     * @param sid of the leg that is still to be ended; empty where there is none
     */
    public record Ended(boolean any, Optional<String> sid) {}

    /**
     * Ends the talk with an office, as the star does; the caller stays on the line.
     *
     * @return false where no office is on the line
     * @throws org.patchthrough.carrier.CarrierFault if the carrier did not end it; asking again does no harm
     */
    public boolean endOffice(UUID call) {
        var sid = jdbi.withHandle(handle -> lines.findUp(handle, call));
        sid.ifPresent(carrier::end);
        return sid.isPresent();
    }
}
