package org.patchthrough.call;

import java.util.UUID;

/**
 * A whole call as it travels in the address of the carrier's next request, so that a node which has never seen it can answer.
 * It holds no phone number and no name.
 *
 * @param call     the call's id
 * @param version  its campaign version's number, which it keeps to its end
 * @param snapshot its directory snapshot's number
 * @param session  where it stands
 * @param terms    what it must remember of its caller
 */
public record Token(UUID call, int version, int snapshot, CallSession session, CallerTerms terms) {
    /** The same call, whose caller's number no office sees from here on. */
    public Token withoutNumber() {
        return new Token(
                call,
                version,
                snapshot,
                session,
                new CallerTerms(terms.scriptAtHand(), terms.mayBeTexted(), false, terms.voicemailOnly()));
    }

    public Token at(CallSession next) {
        return new Token(call, version, snapshot, next, terms);
    }
}
