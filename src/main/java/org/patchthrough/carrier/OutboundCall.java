package org.patchthrough.carrier;

import java.time.Duration;
import java.util.UUID;
import org.patchthrough.call.Token;

/**
 * A caller leg to be placed.
 *
 * @param to      the caller's number, E.164
 * @param from    the campaign's number, E.164, which the caller's phone shows
 * @param first   the call as its first webhook shall find it
 * @param ringing how long the phone may ring; a carrier may add some seconds
 */
public record OutboundCall(String to, String from, Token first, Duration ringing) {
    /** Below the time after which a mailbox would answer. */
    public static final Duration USUAL_RINGING = Duration.ofSeconds(25);

    public OutboundCall(String to, String from, Token first) {
        this(to, from, first, USUAL_RINGING);
    }

    public UUID call() {
        return first.call();
    }
}
