package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.whip.Funnel;

/** {@code /o/{slug}/calls}: who is on the line now, and where a day's callers were lost. */
record CallsHandler(Desk desk) {
    private static final int SHOWN = 20;
    private static final int DAYS = 21;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    /** How long a change may take to be seen. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Below the half minute after which proxies give up on a silent connection. */
    private static final int LOOKS_A_HEARTBEAT = 15;

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
        return new Sheet(
                "calls",
                figures.clock().instant(),
                List.of(
                        "day",
                        "requested",
                        "answered",
                        "accepted",
                        "bridged",
                        "person",
                        "voicemail",
                        "not_reached",
                        "reported"),
                List.of(
                        row(day, figures.calls().funnel(campaign.slug(), day, day)),
                        row(
                                day.minusDays(7),
                                figures.calls().funnel(campaign.slug(), day.minusDays(7), day.minusDays(7)))));
    }

    private static List<@Nullable Object> row(LocalDate day, Funnel funnel) {
        return Arrays.asList(
                day,
                funnel.requested(),
                funnel.answered(),
                funnel.accepted(),
                funnel.bridged(),
                funnel.person(),
                funnel.voicemail(),
                funnel.notReached(),
                funnel.reported());
    }

    /**
     * Tells that figures may have moved, as server-sent events, for as long as the page listens and the session lasts. What they
     * are now the page asks for itself. The request's own thread looks once a second; it is a virtual one.
     */
    void stream(Context ctx, Session session) {
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        // Nginx would hold small answers back until its buffer is full.
        ctx.header("X-Accel-Buffering", "no");
        var now = desk.settings().figures().now();
        long mark = now.mark();
        int quiet = 0;
        try {
            send(ctx, ":\n\n");
            while (quiet % LOOKS_A_HEARTBEAT != 0 || desk.session(ctx).isPresent()) {
                Thread.sleep(LOOK);
                long moved = now.mark();
                quiet++;
                if (moved != mark) {
                    mark = moved;
                    send(ctx, "event: moved\ndata: \n\n");
                } else if (quiet % LOOKS_A_HEARTBEAT == 0) {
                    send(ctx, ":\n\n");
                }
            }
        } catch (IOException | JdbiException gone) {
            // The page was closed, or the service is about to be; a page that still listens asks again by itself.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(Context ctx, String text) throws IOException {
        var out = ctx.res().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
