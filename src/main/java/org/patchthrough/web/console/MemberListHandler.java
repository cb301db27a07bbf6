package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.MemberList;
import org.patchthrough.whip.SeatStanding;

/** {@code /o/{slug}/list}: a list of cosponsors, or of votes, entered at once. */
record MemberListHandler(Desk desk) {
    private static final int LONG = 100_000;

    void show(Context ctx, Session session) {
        desk.withCampaign(
                ctx, campaign -> page(ctx, 200, session, campaign, null, List.of(), Typed.nothing(campaign, today())));
    }

    private LocalDate today() {
        return desk.settings().figures().today();
    }

    private record Typed(String text, String position, String source, String link, String on) {
        static Typed nothing(CallableCampaign campaign, LocalDate today) {
            return new Typed(
                    "",
                    campaign.version().goal().position().code(),
                    ConfirmedPosition.Source.COSPONSOR_LIST.code(),
                    "",
                    today.toString());
        }

        Typed with(String left) {
            return new Typed(left, position, source, link, on);
        }
    }

    private void page(
            Context ctx,
            int status,
            Session session,
            CallableCampaign campaign,
            @Nullable String notice,
            List<MemberList.Unknown> unknown,
            Typed typed) {
        desk.show(
                ctx,
                status,
                "list",
                new MemberListPage(
                        desk.layout(ctx, session, campaign, "A list of members"),
                        campaign.slug(),
                        notice,
                        unknown.stream()
                                .map(line -> new MemberListPage.Unknown(line.line(), line.why()))
                                .toList(),
                        typed.text(),
                        PositionChoices.positions(typed.position()),
                        PositionChoices.sources(typed.source()),
                        typed.link(),
                        typed.on(),
                        today().toString()));
    }

    void enter(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> enter(ctx, session, campaign));
    }

    private void enter(Context ctx, Session session, CallableCampaign campaign) {
        var typed = new Typed(
                Desk.field(ctx, "text"),
                Desk.field(ctx, "position"),
                Desk.field(ctx, "source"),
                Desk.field(ctx, "link").strip(),
                Desk.field(ctx, "on"));
        var position = PositionChoices.position(typed.position());
        var source = ConfirmedPosition.Source.find(typed.source());
        var on = PositionChoices.date(typed.on());
        if (typed.text().isBlank()
                || typed.text().length() > LONG
                || position.isEmpty()
                || source.isEmpty()
                || on.isEmpty()) {
            page(
                    ctx,
                    400,
                    session,
                    campaign,
                    "Paste the list, choose what they said and where, and write the day, such as 2026-11-24.",
                    List.of(),
                    typed);
            return;
        }
        var list = MemberList.read(typed.text(), members(campaign));
        var entered = new ArrayList<String>();
        var stood = new ArrayList<String>();
        for (var seat : list.seats()) {
            var refusal = enter(session, campaign, seat, position.get(), source.get(), typed.link(), on.get(), stood);
            if (refusal.isPresent()) {
                page(ctx, 409, session, campaign, refusal.get(), List.of(), typed);
                return;
            }
            entered.add(seat);
        }
        entered.removeAll(stood);
        var left = list.unknown().stream().map(MemberList.Unknown::line).collect(Collectors.joining("\n"));
        page(
                ctx,
                200,
                session,
                campaign,
                "Entered: %d. %d stood so already. Not understood: %d."
                        .formatted(entered.size(), stood.size(), list.unknown().size()),
                list.unknown(),
                typed.with(left));
    }

    /** Whom the campaign calls. */
    private List<SeatHolding> members(CallableCampaign campaign) {
        Set<String> called = desk.settings().figures().counts().count(campaign.slug()).members().stream()
                .map(SeatStanding::seat)
                .collect(Collectors.toSet());
        return campaign.snapshot().holdings().stream()
                .filter(holding -> called.contains(holding.seat().toString()))
                .toList();
    }

    private Optional<String> enter(
            Session session,
            CallableCampaign campaign,
            String seat,
            Stance position,
            ConfirmedPosition.Source source,
            String link,
            LocalDate on,
            List<String> stood) {
        var confirmed = desk.settings().figures().confirmed();
        var newest = confirmed.history(campaign.slug(), seat).stream().findFirst();
        if (newest.filter(entry -> entry.position() == position && entry.kind() == source)
                .isPresent()) {
            stood.add(seat);
            return Optional.empty();
        }
        var log = desk.settings().access().log();
        return confirmed.enter(
                new ConfirmedPositions.Wish(
                        campaign.slug(),
                        seat,
                        Optional.of(position),
                        source,
                        link,
                        on,
                        newest.map(ConfirmedPositions.Entry::seq).orElse(0L),
                        session.account().name()),
                (handle, before) -> log.write(
                        handle, session.actor(), "position of " + seat, campaign.slug(), before, position.code()));
    }
}
