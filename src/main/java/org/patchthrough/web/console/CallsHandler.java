package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.page.EventChannel;

/** {@code /o/{slug}/calls}: who is on the line now, and where a day's callers were lost. */
record CallsHandler(Desk desk) {
    private static final int SHOWN = 20;
    private static final int DAYS = 21;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> show(ctx, session, campaign));
    }

    private void show(Context ctx, Session session, CallableCampaign campaign) {
        var figures = desk.settings().figures();
        var slug = campaign.slug();
        var today = figures.today();
        var day = day(ctx, today);
        var count = figures.counts().count(slug);
        var strip = new StripFormatter(
                        figures.now().now(slug),
                        figures.now().recent(slug, SHOWN),
                        figures.clock().instant(),
                        SeatLabels.of(count)::of)
                .strip();
        var now = figures.calls().funnel(slug, day, day);
        var before = figures.calls().funnel(slug, day.minusDays(7), day.minusDays(7));
        var heading = "%s: %d of %d calls brought an answer"
                .formatted(day.equals(today) ? "Today" : DAY.format(day), now.reported(), now.requested());
        desk.show(
                ctx,
                200,
                "calls",
                new CallsPage(
                        desk.layout(ctx, session, campaign, "Calls"),
                        slug,
                        day.equals(today) ? "" : "?day=" + day,
                        strip,
                        FunnelTable.of(
                                heading,
                                "a week before",
                                now,
                                before,
                                "Each step counts calls, asked for on that day."),
                        days(day, today)));
    }

    private static List<MembersPage.Choice> days(LocalDate chosen, LocalDate today) {
        return today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).toList().reversed().stream()
                .map(day -> new MembersPage.Choice(
                        day.toString(), day.equals(today) ? "today" : DAY.format(day), day.equals(chosen)))
                .toList();
    }

    /** That of the address; today where it is none. */
    private static LocalDate day(Context ctx, LocalDate today) {
        try {
            var given = Desk.filter(ctx, "day");
            return given.isEmpty() ? today : LocalDate.parse(given);
        } catch (DateTimeParseException none) {
            return today;
        }
    }

    /** The steps of a day, and of the same weekday before it. */
    Sheet sheet(Context ctx, CallableCampaign campaign) {
        var figures = desk.settings().figures();
        var day = day(ctx, figures.today());
        var before = day.minusDays(7);
        return new Sheet(
                "calls",
                figures.clock().instant(),
                FunnelColumns.behind("day"),
                List.of(
                        FunnelColumns.row(figures.calls().funnel(campaign.slug(), day, day), day),
                        FunnelColumns.row(figures.calls().funnel(campaign.slug(), before, before), before)));
    }

    /**
     * Tells that figures may have moved, for as long as the page listens and the session lasts. What they are now the page asks
     * for itself.
     */
    void stream(Context ctx, Session session) {
        EventChannel.serve(ctx, channel -> {
            try (var _ = desk.settings().figures().watch().apply(channel::changed)) {
                while (desk.session(ctx).isPresent()) {
                    if (channel.await()) {
                        channel.send("moved", "");
                    }
                }
            }
        });
    }
}
