package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.OfficeShift;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Correction;
import org.patchthrough.directory.Office;
import org.patchthrough.web.console.MemberPage.Choice;
import org.patchthrough.web.console.MemberPage.Entered;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.AnswerDay;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.ConfirmedPosition;
import org.patchthrough.whip.ConfirmedPositions;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatStanding;
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
        var count = count(campaign);
        var board = new Board(words, campaign, count);
        var filter = MembersFilter.of(ctx);
        var rows = board.some(member -> filter.shows(board, member));
        var all = count.members().size();
        var page = new MembersPage(
                desk.layout(ctx, session, campaign, "Members"),
                words,
                campaign.slug(),
                filter.isEmpty() ? counted(all) : "%d of %s".formatted(rows.size(), counted(all)),
                filter.query(),
                Permission.CAMPAIGNS.has(session.account().role()),
                new MembersPage.Filters(
                        filter.chambers(),
                        filter.states(count.members().stream()
                                .map(member -> member.holder().state())),
                        filter.positions()),
                tiles(count, rows),
                rows);
        desk.show(ctx, 200, "members", page);
    }

    private static String counted(int members) {
        return members + (members == 1 ? " member" : " members");
    }

    /** Each member is one tile, whatever land they stand for. */
    private static List<MembersPage.State> tiles(WhipCount count, List<ResultsPage.Row> rows) {
        var states = count.members().stream()
                .collect(Collectors.toMap(
                        SeatStanding::seat, member -> member.holder().state()));
        var byState = rows.stream()
                .sorted(Comparator.comparing(row -> row.holder().seat()))
                .collect(Collectors.groupingBy(
                        row -> states.getOrDefault(row.holder().seat(), ""), TreeMap::new, Collectors.toList()));
        return byState.entrySet().stream()
                .map(state -> new MembersPage.State(state.getKey(), state.getValue()))
                .toList();
    }

    Sheet sheet(Context ctx, CallableCampaign campaign) {
        var count = count(campaign);
        var board = new Board(PageMessages.in(Language.ENGLISH), campaign, count);
        var filter = MembersFilter.of(ctx);
        var constituents = desk.settings().figures().calls().constituents(campaign.slug());
        return new Sheet(
                "members",
                count.asOf(),
                Stream.concat(WhipCsv.COLUMNS.stream(), Stream.of("position", "ground", "constituents", "waiting"))
                        .toList(),
                count.members().stream()
                        .filter(member -> filter.shows(board, member))
                        .map(member -> row(
                                member,
                                Position.of(member, count.asOf()),
                                constituents.getOrDefault(member.seat(), CallFigures.Constituents.none(member.seat()))))
                        .toList());
    }

    private static List<@Nullable Object> row(
            SeatStanding member, Position position, CallFigures.Constituents constituents) {
        var row = new ArrayList<>(WhipCsv.row(member));
        row.add(position.stance().map(Stance::code).orElse(null));
        row.add(position.ground().name().toLowerCase(Locale.ROOT));
        row.add(constituents.callers());
        row.add(constituents.waiting());
        return row;
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
                desk.layout(ctx, session, found.campaign(), found.row().holder().name()),
                PageMessages.in(Language.ENGLISH),
                found.slug(),
                found.row(),
                notice,
                Permission.CAMPAIGNS.has(session.account().role()) ? form(history, typed, found.today()) : null,
                history.stream().map(MembersHandler::entered).toList(),
                HeatGrid.of(figures.calls().hours(found.slug(), found.seat())),
                offices(found, Permission.CAMPAIGNS.has(session.account().role())),
                found.campaign().snapshotNumber(),
                waiting(found),
                figures.counts().days(found.slug(), found.seat()).stream()
                        .map(MembersHandler::day)
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
                .map(office -> office(
                        office,
                        corrects ? word(office) : "",
                        rings.getOrDefault(office.id(), CallFigures.Rings.NONE),
                        found.asOf()))
                .toList();
    }

    /** By which corrections know an office. */
    private static String word(Office office) {
        return office.kind() == Office.Kind.WASHINGTON ? Correction.WASHINGTON : office.id();
    }

    private static MemberPage.OfficeRow office(Office office, String id, CallFigures.Rings rings, Instant now) {
        return new MemberPage.OfficeRow(
                id,
                office.city(),
                new Phone(office.phone()).dashed(),
                ConsoleTime.shift(OfficeShift.of(office.zone(), now)),
                rings.all() == 0 ? "never called" : "%d of %d calls: a person".formatted(rings.person(), rings.all()),
                OfficesHandler.isDoubtful(rings) ? "No call there was ever answered: the number may be wrong." : "");
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

    private record Typed(String position, String source, String link, String on) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    private static MemberPage.Form form(
            List<ConfirmedPositions.Entry> history, @Nullable Typed given, LocalDate today) {
        var typed = Optional.ofNullable(given).orElse(Typed.NOTHING);
        var newest = history.stream().findFirst();
        return new MemberPage.Form(
                newest.map(ConfirmedPositions.Entry::seq).orElse(0L),
                positions(typed.position()),
                sources(typed.source()),
                typed.link(),
                typed.on(),
                today.toString(),
                newest.filter(entry -> entry.position() != null).isPresent());
    }

    static List<Choice> positions(String chosen) {
        return choices(POSITIONS, Stance::code, MembersHandler::heard, chosen);
    }

    static List<Choice> sources(String chosen) {
        return choices(
                List.of(ConfirmedPosition.Source.values()),
                ConfirmedPosition.Source::code,
                source -> PageMessages.capital(source.words()),
                chosen);
    }

    /** One that a member can have said in public. */
    static Optional<Stance> position(String code) {
        return POSITIONS.stream().filter(stance -> stance.code().equals(code)).findFirst();
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, String> code, Function<T, String> text, String chosen) {
        return all.stream()
                .map(one -> new Choice(
                        code.apply(one), text.apply(one), code.apply(one).equals(chosen)))
                .toList();
    }

    static String heard(Stance stance) {
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

    /** Another number of an office, or that it is not to be called: over this import and those to come. */
    void correct(Context ctx, Session session) {
        withMember(ctx, found -> correct(ctx, session, found));
    }

    private void correct(Context ctx, Session session, Found found) {
        var id = Desk.field(ctx, "office");
        var office = found.campaign().profiles().get(found.seat()).offices().stream()
                .filter(one -> word(one).equals(id))
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
        var typed = new Typed(
                Desk.field(ctx, "position"),
                Desk.field(ctx, "source"),
                Desk.field(ctx, "link").strip(),
                Desk.field(ctx, "on"));
        boolean back = typed.position().equals("none");
        var position = position(typed.position());
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

    static Optional<LocalDate> date(String text) {
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
