package org.patchthrough.dialer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Sitting;
import org.patchthrough.call.Terms;
import org.patchthrough.call.Token;

/**
 * An accepted request: what the same request again is answered by, and what the dialer needs to place the call.
 *
 * @param caller   surrogate id
 * @param position in the queue when it was accepted
 */
record Asked(
        UUID call,
        UUID caller,
        String campaign,
        int version,
        int snapshot,
        Instant at,
        int position,
        Language language,
        Pace pace,
        Terms terms,
        Optional<Plan> plan) {

    /** The call as its first webhook shall find it. */
    Token token() {
        return new Token(call, version, snapshot, Sitting.greeting(plan.orElse(null), language, pace), terms);
    }

    /** First three digits of the caller's ZIP; empty if unknown. */
    String area() {
        return plan.map(Plan::area).orElse("");
    }
}
