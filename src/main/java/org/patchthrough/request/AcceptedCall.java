package org.patchthrough.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;

/**
 * An accepted request: what the same request again is answered by, and what the dialer needs to place the call.
 *
 * @param caller   surrogate id
 * @param position in the queue when it was accepted
 * @param plan     as it was accepted
 * @param first    index in it of the target that is called first; 0 but where the dispatcher turned it
 */
public record AcceptedCall(
        UUID call,
        UUID caller,
        String campaign,
        int version,
        int snapshot,
        Instant at,
        int position,
        Language language,
        Pace pace,
        CallerTerms terms,
        Optional<Plan> plan,
        int first) {

    /**
     * The call as its first webhook shall find it.
     *
     * @param lately whom its caller has reached within the week; a plan that is known says it itself
     */
    public Token token(List<Target> lately) {
        var session = plan.map(_ -> CallSession.greeting(called().orElseThrow(), language, pace))
                .orElseGet(() -> CallSession.greeting(language, pace, lately));
        return new Token(call, version, snapshot, session, terms);
    }

    /** The plan as it is gone through. */
    public Optional<Plan> called() {
        return plan.map(asked -> first == 0 ? asked : asked.beginningWith(first));
    }

    public AcceptedCall beginningWith(int target) {
        return new AcceptedCall(
                call, caller, campaign, version, snapshot, at, position, language, pace, terms, plan, target);
    }

    /** First three digits of the caller's ZIP; empty if unknown. */
    public String area() {
        return plan.map(Plan::area).orElse("");
    }
}
