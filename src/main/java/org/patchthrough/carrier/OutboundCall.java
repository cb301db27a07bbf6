package org.patchthrough.carrier;

import java.util.UUID;
import org.patchthrough.call.Token;

/**
 * A caller leg to be placed.
 *
 * @param to    the caller's number, E.164
 * @param from  the campaign's number, E.164, which the caller's phone shows
 * @param first the call as its first webhook shall find it
 */
public record OutboundCall(String to, String from, Token first) {
    public UUID call() {
        return first.call();
    }
}
