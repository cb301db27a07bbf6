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
    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> page(ctx, 200, session, campaign, null));
    }

    private void page(Context ctx, int status, Session session, CallableCampaign campaign, @Nullable String notice) {
        var settings = desk.settings();
        var slug = campaign.slug();
        var count = settings.figures().counts().count(slug);
        var texting = settings.texting();
        var formatter = new TodayFormatter(
                campaign,
                count,
                settings.figures().workload().now(slug),
                settings.figures().workload().today(slug),
                new TodayFormatter.Texts(
                        texting.jdbi().withHandle(handle -> InboxHandler.halt(texting, handle, slug)),
                        texting.jdbi()
                                .withHandle(handle -> InboxHandler.waiting(texting, handle, campaign))
                                .size()),
                Permission.CAMPAIGNS.has(session.account().role()));
        var layout = desk.layout(ctx, session, "Today · " + Desk.bill(campaign));
        desk.show(ctx, status, "today", formatter.page(layout, notice));
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
