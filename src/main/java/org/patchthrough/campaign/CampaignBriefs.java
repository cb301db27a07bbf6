package org.patchthrough.campaign;

import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.patchthrough.call.Brief;
import org.patchthrough.call.Briefs;
import org.patchthrough.call.Token;
import org.patchthrough.directory.Snapshot;

/** Briefs out of memory: a node reads a version or a snapshot once, when it first meets a call that has it. */
public final class CampaignBriefs implements Briefs {
    private final Campaigns campaigns;
    private final IntFunction<Snapshot> snapshots;
    private final String site;

    /**
     * @param snapshots by number; {@link NoSuchElementException} where there is none
     * @param site      the service's own host name, spoken where a campaign names no site
     */
    public CampaignBriefs(Campaigns campaigns, IntFunction<Snapshot> snapshots, String site) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.site = site;
    }

    @Override
    public Brief of(Token token) {
        try {
            return new CallBrief(
                    campaigns.get(token.version()), snapshots.apply(token.snapshot()), token.terms(), site);
        } catch (NoSuchElementException missing) {
            throw new IllegalStateException("call " + token.call() + " cannot go on", missing);
        }
    }
}
