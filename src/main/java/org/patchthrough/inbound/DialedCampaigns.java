package org.patchthrough.inbound;

import java.util.List;
import java.util.Optional;
import org.patchthrough.caller.Callers;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.carrier.IncomingCall;

/** Which of a number's campaigns somebody who dials it wants. */
public final class DialedCampaigns {
    private final CallableCampaigns callables;
    private final Callers callers;
    private final LastKeyword lastKeyword;

    public DialedCampaigns(CallableCampaigns callables, Callers callers, LastKeyword lastKeyword) {
        this.callables = callables;
        this.callers = callers;
        this.lastKeyword = lastKeyword;
    }

    Optional<InboundContext> find(IncomingCall incoming) {
        var texted = incoming.own().map(callers::hash).flatMap(hash -> lastKeyword.find(hash, incoming.to()));
        return choose(callables.at(incoming.to()), texted)
                .map(callable -> new InboundContext(incoming, callable, texted));
    }

    /** The one that the caller texted to last, unless it has ended; else the one that owns the number. */
    static Optional<CallableCampaign> choose(List<CallableCampaign> campaigns, Optional<LastKeyword.Texted> texted) {
        return campaigns.stream()
                .filter(callable -> texted.filter(last -> last.campaign().equals(callable.slug()))
                        .isPresent())
                .filter(callable -> callable.status() != CampaignStatus.ENDED)
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }
}
