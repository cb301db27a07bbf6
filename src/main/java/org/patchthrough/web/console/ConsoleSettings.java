package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.patchthrough.access.Accounts;
import org.patchthrough.access.AuditLog;
import org.patchthrough.access.Invitations;
import org.patchthrough.access.OwnAccount;
import org.patchthrough.access.Secret;
import org.patchthrough.access.Sessions;
import org.patchthrough.access.SignIn;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.WhipCounts;
import org.patchthrough.whip.Workload;

/**
 * What the console stands on.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  no real carrier is behind it
 * @param address   of who asks, behind whatever proxies are trusted
 * @param demoLink  what signs in a demo's owner, and who that is; empty in any other service
 * @param figures   where members stand, and what is done just now
 */
public record ConsoleSettings(
        String publicUrl,
        boolean emulated,
        Function<Context, String> address,
        Optional<DemoLink> demoLink,
        Access access,
        Campaigning campaigning,
        Figures figures) {
    /** Who may. */
    public record Access(
            SignIn signIn,
            Sessions sessions,
            Invitations invitations,
            Accounts accounts,
            OwnAccount own,
            AuditLog log) {}

    /** What there is to look at and to switch. */
    public record Campaigning(CallableCampaigns callables, Campaigns campaigns) {}

    public record Figures(WhipCounts counts, ConfirmedPositions confirmed, Workload workload) {}

    /** @param secret is no secret: nobody outside this machine reaches a demo */
    public record DemoLink(Secret secret, String email) {}
}
