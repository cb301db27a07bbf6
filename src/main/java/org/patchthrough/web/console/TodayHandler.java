package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.PublishResult;

/** {@code /o/{slug}}: whether it works, whether it can be won, who is to be called next, and the switch. */
record TodayHandler(Desk desk) {
    private static final int DAYS = 14;

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> page(ctx, 200, session, campaign, null));
    }

    private void page(Context ctx, int status, Session session, CallableCampaign campaign, @Nullable String notice) {
        var texting = desk.settings().texting();
        var texts = new TodayFormatter.Texts(
                texting.jdbi().withHandle(handle -> InboxHandler.halt(texting, handle, campaign.slug())),
                texting.jdbi()
                        .withHandle(handle -> InboxHandler.waiting(texting, handle, campaign))
                        .size());
        var formatter = new TodayFormatter(
                campaign,
                figures(campaign),
                texts,
                desk.settings().publicUrl(),
                Permission.CAMPAIGNS.has(session.account().role()));
        desk.show(ctx, status, "today", formatter.page(desk.layout(ctx, session, campaign, "Today"), notice));
    }

    private TodayFormatter.Figures figures(CallableCampaign campaign) {
        var figures = desk.settings().figures();
        var slug = campaign.slug();
        var today = figures.today();
        return new TodayFormatter.Figures(
                figures.counts().count(slug),
                figures.now().now(slug),
                figures.now().recent(slug, 5),
                figures.now().lastRefused(slug),
                figures.calls().funnel(slug, today, today),
                figures.calls().funnel(slug, today.minusDays(7), today.minusDays(7)),
                figures.calls().days(slug, today.minusDays(DAYS + 6), today),
                figures.calls().ways(slug, today, today),
                figures.calls().constituents(slug),
                figures.moves().between(slug, today, today));
    }

    /** Today's ways and how far the calls of each got. */
    Sheet sheet(Context ctx, CallableCampaign campaign) {
        var figures = desk.settings().figures();
        var today = figures.today();
        return new Sheet(
                "today",
                figures.clock().instant(),
                FunnelColumns.OF_WAYS,
                FunnelColumns.ofWays(figures.calls().ways(campaign.slug(), today, today)));
    }

    /** Pause, resume, end: on every door at once. */
    void status(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> status(ctx, session, campaign));
    }

    private void status(Context ctx, Session session, CallableCampaign campaign) {
        var wanted = wanted(Desk.field(ctx, "status"));
        if (wanted.isEmpty()) {
            page(ctx, 400, session, campaign, "Press one of the buttons: that is no status.");
            return;
        }
        var before = campaign.status();
        // Two who switch at once: the second is told what it has become, and nothing is overwritten.
        if (!before.code().equals(Desk.field(ctx, "was"))) {
            page(ctx, 409, session, campaign, "Somebody else was quicker: it is %s by now.".formatted(before.code()));
            return;
        }
        var slug = campaign.slug();
        var log = desk.settings().access().log();
        var change = desk.settings()
                .campaigning()
                .campaigns()
                .setStatus(
                        slug,
                        wanted.get(),
                        (handle, was) -> log.write(
                                handle,
                                session.actor(),
                                "status",
                                slug,
                                was.code(),
                                wanted.get().code()));
        switch (change) {
            case PublishResult.Made _ -> Desk.back(ctx, "/o/" + slug);
            case PublishResult.Refused(String why) -> page(ctx, 409, session, campaign, why);
        }
    }

    private static Optional<CampaignStatus> wanted(String code) {
        return Stream.of(CampaignStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
