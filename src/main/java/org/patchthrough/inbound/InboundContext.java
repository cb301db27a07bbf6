package org.patchthrough.inbound;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Origin;
import org.patchthrough.call.Pace;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.request.AcceptedCall;
import org.patchthrough.request.CallRequest;

/**
 * A call that came in, and the campaign it is for.
 *
 * @param texted the last keyword that its caller texted to the number they dial
 */
public record InboundContext(IncomingCall incoming, CallableCampaign callable, Optional<LastKeyword.Texted> texted) {
    /** Whether a remembered ZIP is one by which this campaign finds somebody to call, where it needs one. */
    boolean leadsSomewhere(String zip) {
        return callable.planForAnybody().isEmpty()
                && switch (callable.place(zip)) {
                    case ZipResolution.One _, ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ ->
                        true;
                    case ZipResolution.Nowhere _, ZipResolution.NoTarget _ -> false;
                };
    }

    AcceptedCall accepted(UUID call, UUID caller, Language language, boolean stopped, Instant now) {
        var settings = new AcceptedCall.Settings(language, Pace.NORMAL, terms(stopped));
        return new AcceptedCall(call, caller, callable.pinned(), now, 0, settings, callable.planForAnybody(), 0);
    }

    /**
     * A number that is withheld, or is not its caller's, is neither shown nor texted.
     *
     * @param stopped its owner has asked not to be contacted; they may dial all the same
     */
    CallerTerms terms(boolean stopped) {
        return new CallerTerms(
                false,
                callable.mayBeTexted() && incoming.known() && !stopped,
                callable.numberShown() && incoming.known(),
                false);
    }

    Fact requested(AcceptedCall accepted) {
        return accepted.requested(new Origin(Door.INBOUND, "", source(accepted.at()), ""), callable.holdsShort());
    }

    private String source(Instant now) {
        return texted.filter(last -> last.campaign().equals(callable.slug()))
                .filter(last -> last.at().isAfter(now.minus(CallRequest.Attribution.LASTS)))
                .map(LastKeyword.Texted::keyword)
                .orElse("");
    }
}
