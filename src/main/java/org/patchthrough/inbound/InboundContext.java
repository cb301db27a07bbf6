package org.patchthrough.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.request.AcceptedCall;
import org.patchthrough.request.CallRequest;

/**
 * A call that came in, and the campaign it is for.
 *
 * @param texted the last keyword that its caller texted to the number they dial
 */
public record InboundContext(IncomingCall incoming, CallableCampaign callable, Optional<LastKeyword.Texted> texted) {
    /** Of a number's campaigns the one that the caller texted to last, unless it has ended; else the one that owns it. */
    static Optional<CallableCampaign> choose(List<CallableCampaign> campaigns, Optional<LastKeyword.Texted> texted) {
        return campaigns.stream()
                .filter(callable -> texted.filter(last -> last.campaign().equals(callable.slug()))
                        .isPresent())
                .filter(callable -> callable.status() != CampaignStatus.ENDED)
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }

    /** Whether a remembered ZIP is one by which this campaign finds somebody to call, where it needs one. */
    boolean leadsSomewhere(String zip) {
        return callable.planForAnybody().isEmpty()
                && switch (callable.place(zip)) {
                    case ZipResolution.One _, ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ ->
                        true;
                    case ZipResolution.Nowhere _, ZipResolution.NoTarget _ -> false;
                };
    }

    AcceptedCall asked(UUID call, UUID caller, Language language, boolean stopped, Instant now) {
        return new AcceptedCall(
                call,
                caller,
                callable.slug(),
                callable.versionNumber(),
                callable.snapshotNumber(),
                now,
                0,
                language,
                Pace.NORMAL,
                terms(stopped),
                callable.planForAnybody(),
                0);
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
        return new Fact.Requested(
                accepted.caller(),
                accepted.campaign(),
                accepted.version(),
                accepted.snapshot(),
                Door.INBOUND,
                "",
                source(accepted.at()),
                "",
                accepted.language(),
                accepted.plan().map(Plan::seats).orElse(List.of()),
                false,
                callable.holdsShort());
    }

    private String source(Instant now) {
        return texted.filter(last -> last.campaign().equals(callable.slug()))
                .filter(last -> last.at().isAfter(now.minus(CallRequest.Attribution.LASTS)))
                .map(LastKeyword.Texted::keyword)
                .orElse("");
    }
}
