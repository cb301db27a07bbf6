package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Correction;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.WhipCount;

/** {@code /o/{slug}/members/{seat}}: what is known of one member; what they said in public, and an office’s right number, are entered here. */
record MemberHandler(Desk desk) {
    void one(Context ctx, Session session) {
        withMember(ctx, found -> one(ctx, 200, session, found, null, null));
    }

    /** @param asOf when that was read */
    private record Found(CallableCampaign campaign, ResultsPage.Row row, Instant asOf) {
        LocalDate today() {
            return Congress.dayInWashington(asOf);
        }

        String slug() {
            return campaign.slug();
        }

        String seat() {
            return row.holder().seat();
        }
    }

    private void withMember(Context ctx, Consumer<Found> answer) {
        desk.withCampaign(ctx, campaign -> {
            var count = count(campaign);
            new Board(PageMessages.in(Language.ENGLISH), campaign, count)
                    .find(ctx.pathParam("seat"))
                    .map(row -> new Found(campaign, row, count.asOf()))
                    .ifPresentOrElse(
                            answer,
                            () -> desk.refuse(
                                    ctx,
                                    404,
                                    "There is no such member here",
                                    "This campaign calls nobody of that name. Its list has those it calls."));
        });
    }

    private WhipCount count(CallableCampaign campaign) {
        return desk.settings().figures().counts().count(campaign.slug());
    }

    /** @param typed what an entry that was not taken had; null otherwise */
    private void one(
            Context ctx,
            int status,
            Session session,
            Found found,
            @Nullable String notice,
            MemberFormatter.@Nullable Typed typed) {
        var figures = desk.settings().figures();
        var history = figures.confirmed().history(found.slug(), found.seat());
        var page = new MemberPage(
                desk.layout(ctx, session, found.campaign(), found.row().holder().name()),
                PageMessages.in(Language.ENGLISH),
                found.slug(),
                found.row(),
                notice,
                Permission.CAMPAIGNS.has(session.account().role())
                        ? MemberFormatter.form(history, typed, found.today())
                        : null,
                history.stream().map(MemberFormatter::entered).toList(),
                HeatGrid.of(figures.calls().hours(found.slug(), found.seat())),
                offices(found, Permission.CAMPAIGNS.has(session.account().role())),
                found.campaign().snapshotNumber(),
                waiting(found),
                figures.counts().days(found.slug(), found.seat()).stream()
                        .map(MemberFormatter::day)
                        .toList());
        desk.show(ctx, status, "member", page);
    }

    /** Washington's first, with how rings there went. */
    private List<MemberPage.OfficeRow> offices(Found found, boolean corrects) {
        var rings = desk.settings().figures().calls().offices(found.slug()).stream()
                .filter(office -> office.seat().equals(found.seat()))
                .collect(Collectors.toMap(CallFigures.Office::office, CallFigures.Office::rings));
        return found.campaign().profiles().find(found.seat()).stream()
                .flatMap(profile -> profile.offices().stream())
                .map(office -> MemberFormatter.office(
                        office,
                        corrects ? MemberFormatter.word(office) : "",
                        rings.getOrDefault(office.id(), CallFigures.Rings.NONE),
                        found.asOf()))
                .toList();
    }

    private String waiting(Found found) {
        var theirs = desk.settings()
                .figures()
                .calls()
                .constituents(found.slug())
                .getOrDefault(found.seat(), CallFigures.Constituents.none(found.seat()));
        return "%d different callers are theirs; %d have not got through to an office of theirs yet."
                .formatted(theirs.callers(), theirs.waiting());
    }

    /** Another number of an office, or that it is not to be called: over this import and those to come. */
    void correct(Context ctx, Session session) {
        withMember(ctx, found -> correct(ctx, session, found));
    }

    private void correct(Context ctx, Session session, Found found) {
        var id = Desk.field(ctx, "office");
        var office = found.campaign().profiles().get(found.seat()).offices().stream()
                .filter(one -> MemberFormatter.word(one).equals(id))
                .findFirst();
        boolean closed = Desk.field(ctx, "use").equals("none");
        var phone = Phone.read(Desk.field(ctx, "phone"));
        if (office.isEmpty() || (!closed && !(phone instanceof Phone.Reading.Whole))) {
            one(ctx, 400, session, found, "Write the office’s number with its area code, such as 202-224-3121.", null);
            return;
        }
        var number = phone instanceof Phone.Reading.Whole(Phone whole) && !closed ? whole.e164() : null;
        var correction = new Correction(
                new Correction.Whom(found.seat(), null, id),
                new Correction.OfficeFacts(number, null, closed),
                new Correction.MemberFacts(null, null, false),
                "by " + session.account().name(),
                null);
        var log = desk.settings().access().log();
        boolean corrected = desk.settings()
                .campaigning()
                .directory()
                .correct(
                        correction,
                        seen(ctx).orElse(found.campaign().snapshotNumber()),
                        handle -> log.write(
                                handle,
                                session.actor(),
                                "office of " + found.seat(),
                                found.slug(),
                                office.get().phone(),
                                number == null ? "not in use" : number));
        if (!corrected) {
            one(
                    ctx,
                    409,
                    session,
                    found,
                    "Somebody else has corrected something. Look again; yours is not saved.",
                    null);
            return;
        }
        Desk.back(ctx, "/o/%s/members/%s".formatted(found.slug(), found.seat()));
    }

    /** The snapshot that their page was made from; empty where the form does not say, or names none that there is. */
    private Optional<Integer> seen(Context ctx) {
        try {
            var number = Integer.valueOf(Desk.field(ctx, "seen"));
            desk.settings().campaigning().directory().get(number);
            return Optional.of(number);
        } catch (NumberFormatException | NoSuchElementException none) {
            return Optional.empty();
        }
    }

    /** A position, or that the one that stands is taken back. */
    void enter(Context ctx, Session session) {
        withMember(ctx, found -> enter(ctx, session, found));
    }

    private void enter(Context ctx, Session session, Found found) {
        var typed = new MemberFormatter.Typed(
                Desk.field(ctx, "position"),
                Desk.field(ctx, "source"),
                Desk.field(ctx, "link").strip(),
                Desk.field(ctx, "on"));
        boolean back = typed.position().equals("none");
        var position = PositionChoices.position(typed.position());
        var source = ConfirmedPosition.Source.find(typed.source());
        var on = back ? Optional.of(found.today()) : PositionChoices.date(typed.on());
        if (!back && (position.isEmpty() || source.isEmpty() || on.isEmpty())) {
            one(
                    ctx,
                    400,
                    session,
                    found,
                    "Choose what they said and where, and write the day, such as 2026-11-24.",
                    typed);
            return;
        }
        var wish = new ConfirmedPositions.Wish(
                found.slug(),
                found.seat(),
                position,
                source.orElse(ConfirmedPosition.Source.PUBLIC_STATEMENT),
                back ? "" : typed.link(),
                on.orElseThrow(),
                was(ctx),
                session.account().name());
        var log = desk.settings().access().log();
        var refusal = desk.settings()
                .figures()
                .confirmed()
                .enter(
                        wish,
                        (handle, before) -> log.write(
                                handle,
                                session.actor(),
                                "position of " + found.seat(),
                                found.slug(),
                                before,
                                position.map(Stance::code).orElse("")));
        if (refusal.isPresent()) {
            one(ctx, 409, session, found, refusal.get(), typed);
        } else {
            Desk.back(ctx, "/o/%s/members/%s".formatted(found.slug(), found.seat()));
        }
    }

    private static long was(Context ctx) {
        try {
            return Long.parseLong(Desk.field(ctx, "was"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
