package org.patchthrough.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Origin;
import org.patchthrough.call.Pace;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;
import org.patchthrough.call.Token;

/**
 * An accepted request: what the same request again is answered by, and what the dialer needs to place the call.
 *
 * @param caller   surrogate id
 * @param position in the queue when it was accepted; 0 for who dialed us
 * @param plan     as it was accepted
 * @param first    index in it of the target that is called first; 0 but where the dispatcher turned it
 */
public record AcceptedCall(
        UUID call,
        UUID caller,
        PinnedCampaign campaign,
        Instant at,
        int position,
        Settings settings,
        Optional<Plan> plan,
        int first) {

    /** How it is spoken, and what its caller allows. */
    public record Settings(Language language, Pace pace, CallerTerms terms) {}

    public String slug() {
        return campaign.campaign();
    }

    public Language language() {
        return settings.language();
    }

    /**
     * The call as its first webhook shall find it.
     *
     * @param lately whom its caller has reached within the week; a plan that is known says it itself
     */
    public Token token(List<Target> lately) {
        return token(plan.map(_ -> CallSession.greeting(called().orElseThrow(), language(), settings.pace()))
                .orElseGet(() -> CallSession.greeting(language(), settings.pace(), lately)));
    }

    public Token token(CallSession session) {
        return new Token(call, campaign.version(), campaign.snapshot(), session, settings.terms());
    }

    /** The fact that it begins with. */
    public Fact requested(Origin origin, boolean holdsShort) {
        var seats = plan.map(Plan::seats).orElse(List.of());
        return new Fact.Requested(caller, campaign, origin, language(), seats, false, holdsShort);
    }

    /** The plan as it is gone through. */
    public Optional<Plan> called() {
        return plan.map(asked -> first == 0 ? asked : asked.beginningWith(first));
    }

    public AcceptedCall beginningWith(int target) {
        return new AcceptedCall(call, caller, campaign, at, position, settings, plan, target);
    }

    /** First three digits of the caller's ZIP; empty if unknown. */
    public String area() {
        return plan.map(Plan::area).orElse("");
    }
}
