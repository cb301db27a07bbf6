package org.patchthrough.carrier;

import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Reply;
import org.patchthrough.call.Token;

/** Takes calls that come in. */
public interface IncomingCallHandler {

    /** Takes a call, or says why not. The same one may be told again, and gets the same. */
    Welcome rang(IncomingCall incoming);

    /** Our call of that id of the carrier's; empty where we took none. */
    Optional<UUID> find(String sid);

    /** A call that came in has gone on by one step. It may be told twice. */
    void wentOn(Token before, Token after);

    /** What becomes of one who dials in. */
    sealed interface Welcome {
        /** @param first the call as its first step shall find it */
        record Taken(Token first) implements Welcome {}

        record TurnedAway(Reply.Goodbye reply) implements Welcome {}
    }
}
