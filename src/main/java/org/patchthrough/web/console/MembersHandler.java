package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Congress;
import org.patchthrough.web.console.MemberPage.Choice;
import org.patchthrough.web.console.MemberPage.Entered;
import org.patchthrough.web.page.CsvAnswer;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.AnswerDay;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.WhipCount;
import org.patchthrough.whip.WhipCsv;

/** {@code /o/{slug}/members}: where each stands and how that is known; what they said in public is entered here. */
record MembersHandler(Desk desk) {
    private static final List<Stance> POSITIONS = List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.UNDECIDED);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    void all(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> all(ctx, session, campaign));
    }

    private void all(Context ctx, Session session, CallableCampaign campaign) {
        var words = PageMessages.in(Language.ENGLISH);
        var bill = Desk.bill(campaign);
        var page = new MembersPage(
                desk.layout(ctx, session, "Members · " + bill),
                words,
                campaign.slug(),
                bill,
                new Board(words, campaign, count(campaign)).all());
        desk.show(ctx, 200, "members", page);
    }

    /** For a spreadsheet, also where the results are not for everybody. */
    void csv(Context ctx, Session session) {
        desk.withCampaign(
                ctx, campaign -> CsvAnswer.send(ctx, campaign.slug() + "-whip", WhipCsv.write(count(campaign))));
    }

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
            Context ctx, int status, Session session, Found found, @Nullable String notice, @Nullable Typed typed) {
        var figures = desk.settings().figures();
        var history = figures.confirmed().history(found.slug(), found.seat());
        var page = new MemberPage(
                desk.layout(ctx, session, found.row().holder().name()),
                PageMessages.in(Language.ENGLISH),
                found.slug(),
                found.row(),
                notice,
                Permission.CAMPAIGNS.has(session.account().role()) ? form(history, typed, found.today()) : null,
                history.stream().map(MembersHandler::entered).toList(),
                figures.counts().days(found.slug(), found.seat()).stream()
                        .map(MembersHandler::day)
                        .toList());
        desk.show(ctx, status, "member", page);
    }

    private record Typed(String position, String source, String link, String on) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    private static MemberPage.Form form(
            List<ConfirmedPositions.Entry> history, @Nullable Typed given, LocalDate today) {
        var typed = Optional.ofNullable(given).orElse(Typed.NOTHING);
        var newest = history.stream().findFirst();
        return new MemberPage.Form(
                newest.map(ConfirmedPositions.Entry::seq).orElse(0L),
                choices(POSITIONS, Stance::code, MembersHandler::heard, typed.position()),
                choices(
                        List.of(ConfirmedPosition.Source.values()),
                        ConfirmedPosition.Source::code,
                        source -> PageMessages.capital(source.words()),
                        typed.source()),
                typed.link(),
                typed.on(),
                today.toString(),
                newest.filter(entry -> entry.position() != null).isPresent());
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, String> code, Function<T, String> text, String chosen) {
        return all.stream()
                .map(one -> new Choice(
                        code.apply(one), text.apply(one), code.apply(one).equals(chosen)))
                .toList();
    }

    private static String heard(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "Supports";
            case OPPOSES -> "Opposes";
            case UNDECIDED -> "Undecided";
            case NOT_GIVEN -> "Wouldn’t say";
        };
    }

    private static Entered entered(ConfirmedPositions.Entry entry) {
        var position = entry.position();
        return new Entered(
                ConsoleTime.day(entry.at()) + ", " + ConsoleTime.clock(entry.at()),
                entry.by(),
                position == null
                        ? "took it back"
                        : "%s: %s, %s".formatted(heard(position), entry.kind().words(), DAY.format(entry.saidOn())),
                position == null || entry.link().isEmpty() ? null : entry.link());
    }

    private static MemberPage.Day day(AnswerDay told) {
        return new MemberPage.Day(DAY.format(told.day()), told(told.reported()));
    }

    private static String told(ReportedAnswers reported) {
        return Stream.of(Stance.values())
                .filter(stance -> reported.of(stance) > 0)
                .map(stance -> reported.of(stance) + " " + heard(stance).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** A position, or that the one that stands is taken back. */
    void enter(Context ctx, Session session) {
        withMember(ctx, found -> enter(ctx, session, found));
    }

    private void enter(Context ctx, Session session, Found found) {
        var typed = new Typed(
                Desk.field(ctx, "position"),
                Desk.field(ctx, "source"),
                Desk.field(ctx, "link").strip(),
                Desk.field(ctx, "on"));
        boolean back = typed.position().equals("none");
        var position = POSITIONS.stream()
                .filter(stance -> stance.code().equals(typed.position()))
                .findFirst();
        var source = ConfirmedPosition.Source.find(typed.source());
        var on = back ? Optional.of(found.today()) : date(typed.on());
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

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
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
