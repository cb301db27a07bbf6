package org.patchthrough.dialer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.CallStatus;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Summary;
import org.patchthrough.caller.PhoneHash;
import org.patchthrough.carrier.Carrier;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.line.CallerLegStore;
import org.patchthrough.line.LineStore;
import org.patchthrough.request.CallQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls, and talks with offices, when their caller says so elsewhere than on the phone: on the page, by a text, by
 * dialing.
 */
public final class CallTerminator {
    private static final Logger log = LoggerFactory.getLogger(CallTerminator.class);
    private static final Set<CallStatus> NOT_ANSWERED =
            Set.of(CallStatus.QUEUED, CallStatus.DIALING, CallStatus.RINGING);

    private final Jdbi jdbi;
    private final CallQueue queue;
    private final LiveCalls live;
    private final Carrier carrier;
    private final PostgresLedger ledger;
    private final Executor aside;
    private final CallerLegStore legs = new CallerLegStore();
    private final LineStore lines = new LineStore();

    /** @param aside runs what nobody shall wait for */
    public CallTerminator(
            Jdbi jdbi, CallQueue queue, LiveCalls live, Carrier carrier, PostgresLedger ledger, Executor aside) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.live = live;
        this.carrier = carrier;
        this.ledger = ledger;
        this.aside = aside;
    }

    /**
     * Calls off what has not rung, ends what has.
     *
     * @param why for the fact, such as {@code page}
     * @return false where it was over already
     * @throws org.patchthrough.carrier.CarrierFault if the carrier did not end it; asking again does no harm
     */
    public boolean cancel(UUID call, String why) {
        var ended = jdbi.inTransaction(handle -> cancel(handle, call, why));
        ended.flatMap(CalledOff::up).ifPresent(carrier::end);
        return ended.isPresent();
    }

    /** As {@link #cancel(UUID, String)}, within somebody else's transaction; {@link #end} once it is committed. */
    public Optional<CalledOff> cancel(Handle handle, UUID call, String why) {
        var off = callOff(handle, call);
        off.ifPresent(_ -> ledger.append(handle, call, List.of(new Fact.Cancelled(why))));
        return off;
    }

    /**
     * A number's owner wants no more of us, and does not say so on the phone. What waits or rings is called off; who talks with
     * an office goes on, and the call ends with that talk. Within somebody else's transaction; {@link #end} once it is
     * committed.
     */
    public Optional<CalledOff> optOut(Handle handle, PhoneHash number) {
        return live.find(handle, number).flatMap(call -> optOut(handle, call));
    }

    private Optional<CalledOff> optOut(Handle handle, UUID call) {
        if (Summary.isWithOffice(ledger.facts(handle, call))) {
            legs.wantEnd(handle, call);
            ledger.append(handle, call, List.of(new Fact.OptedOut()));
            return Optional.empty();
        }
        var off = callOff(handle, call);
        off.ifPresent(_ -> ledger.append(handle, call, List.of(new Fact.OptedOut(), new Fact.Cancelled("stopped"))));
        return off;
    }

    /**
     * A number's owner has dialed us: that call is the number's one live call, and who waited to be rung, or let it ring, is
     * not rung any more. As {@link #cancel(Handle, UUID, String)}, but for the fact.
     */
    public Optional<CalledOff> displace(Handle handle, PhoneHash number, UUID dialed) {
        var displaced = live.find(handle, number)
                .filter(call -> ledger.summary(handle, call)
                        .filter(summary -> summary.outcome().isEmpty() && NOT_ANSWERED.contains(summary.status()))
                        .isPresent())
                .flatMap(call -> callOff(handle, call));
        live.take(handle, number, dialed);
        return displaced;
    }

    /** @param up the leg that has to be ended, by the carrier's id; empty where none is known to be up */
    public record CalledOff(UUID call, Optional<String> up) {}

    /** As {@link #cancel}, but for the fact and the ending of the leg; empty where it was over already. */
    private Optional<CalledOff> callOff(Handle handle, UUID call) {
        queue.lock(handle, call);
        if (queue.removeWaiting(handle, call)) {
            live.free(handle, call);
            return Optional.of(new CalledOff(call, Optional.empty()));
        }
        if (!legs.wantEnd(handle, call)) {
            return Optional.empty();
        }
        // Without a sid it is being placed this moment: whoever learns the sid ends it.
        return Optional.of(new CalledOff(call, legs.find(handle, call).flatMap(leg -> Optional.ofNullable(leg.sid()))));
    }

    /** Ends the leg that is still up, soon. Where the carrier fails, the leg's next callback has it ended. */
    public void end(CalledOff off) {
        off.up()
                .ifPresent(sid -> aside.execute(() -> {
                    try {
                        carrier.end(sid);
                    } catch (CarrierFault fault) {
                        log.warn("a leg could not be ended  call={}", off.call(), fault);
                    }
                }));
    }

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
