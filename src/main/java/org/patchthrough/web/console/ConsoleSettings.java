package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.access.Accounts;
import org.patchthrough.access.ApiKeys;
import org.patchthrough.access.AuditLog;
import org.patchthrough.access.Invitations;
import org.patchthrough.access.OwnAccount;
import org.patchthrough.access.PartnerPages;
import org.patchthrough.access.Secret;
import org.patchthrough.access.Sessions;
import org.patchthrough.access.SignIn;
import org.patchthrough.call.Review;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Directory;
import org.patchthrough.outbox.CampaignTextHolds;
import org.patchthrough.texting.Inbox;
import org.patchthrough.web.page.Watch;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.CallsNow;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.HeldAnswers;
import org.patchthrough.whip.PositionMoves;
import org.patchthrough.whip.WhipCounts;

/**
 * What the console stands on.
 *
 * @param publicUrl where people reach us, without a slash at its end
 * @param emulated  no real carrier is behind it
 * @param address   of who asks, behind whatever proxies are trusted
 * @param demoLink  what signs in a demo's owner, and who that is; empty in any other service
 * @param texting   what waits for a person, and what the networks have halted
 * @param reviewing lets answers count, or takes them out of every count
 * @param figures   where members stand, and what is done just now
 */
public record ConsoleSettings(
        String publicUrl,
        boolean emulated,
        Function<Context, String> address,
        Optional<DemoLink> demoLink,
        Access access,
        Campaigning campaigning,
        Figures figures,
        Texting texting,
        Reviewing reviewing) {
    /** Who may. */
    public record Access(
            SignIn signIn,
            Sessions sessions,
            Invitations invitations,
            Accounts accounts,
            OwnAccount own,
            ApiKeys keys,
            PartnerPages partnerPages,
            AuditLog log) {}

    /** What there is to look at and to switch. */
    public record Campaigning(CallableCampaigns callables, Campaigns campaigns, Directory directory) {}

    /** Texts that came in and that go out. */
    public record Texting(Jdbi jdbi, Inbox inbox, CampaignTextHolds holds, InstantSource clock) {}

    /**
     * What is counted, and from what.
     *
     * @param watch tells whenever any of it may have moved
     */
    public record Figures(
            WhipCounts counts,
            ConfirmedPositions confirmed,
            CallsNow now,
            CallFigures calls,
            PositionMoves moves,
            HeldAnswers held,
            Function<Runnable, Watch> watch,
            InstantSource clock) {
        LocalDate today() {
            return Congress.dayInWashington(clock.instant());
        }
    }

    /** Writes down what somebody makes of an answer. */
    @FunctionalInterface
    public interface Reviewing {
        /** @param alongside what is done in the same transaction */
        void review(UUID call, int target, Review review, Consumer<Handle> alongside);
    }

    /** @param secret is no secret: nobody outside this machine reaches a demo */
    public record DemoLink(Secret secret, String email) {}
}
