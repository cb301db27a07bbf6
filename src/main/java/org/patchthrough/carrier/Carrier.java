package org.patchthrough.carrier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.LegStatus;

/** Whoever rings phones for us. */
public interface Carrier {

    /**
     * Asks for one call, once: no answer of any kind makes this ask again. It never throws for what the carrier says or fails
     * to say; that is a {@link SendOutcome}.
     */
    SendOutcome place(OutboundCall order);

    /**
     * Ends a call in whatever state it is. One that is over already, or that the carrier does not know, is no trouble.
     *
     * @throws CarrierFault if it may still be going on; asking again does no harm
     */
    void end(String sid);

    /**
     * Calls to a number, newest first, at most fifty: by these a caller of {@link #place} finds out what became of an
     * {@link SendOutcome.Unknown}. The carrier's list may lag behind by some seconds.
     *
     * @param to    E.164
     * @param since those created earlier are left out; one whose time is not known is not
     * @throws CarrierFault if the list cannot be had
     */
    List<Found> findByTo(String to, Instant since);

    /**
     * What the carrier knows of one call; empty where it knows none of that id.
     *
     * @throws CarrierFault if it cannot be had
     */
    Optional<Found> find(String sid);

    /**
     * A call on the carrier's list.
     *
     * @param created when the carrier took it, to the second
     * @param end     empty while it goes on
     */
    record Found(String sid, Optional<Instant> created, Optional<End> end) {}

    /** @param seconds since it was answered; 0 if it never was */
    record End(LegStatus how, int seconds) {}
}
