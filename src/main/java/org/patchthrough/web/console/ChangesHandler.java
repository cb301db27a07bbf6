package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.AuditLog.Change;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Congress;
import org.patchthrough.whip.PositionMoves.Move;

/** {@code /o/{slug}/changes}: which members moved and when, between the marks of what the campaign did. */
record ChangesHandler(Desk desk) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
    private static final List<Integer> SPANS = List.of(7, 14, 28);
    private static final int MOST_EVENTS = 300;
    private static final int LONG = 80;
    /** What an organizer notes down: it stands in the log of changes, where nobody can change it. */
    static final String NOTE = "note";

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> page(ctx, 200, session, campaign, null));
    }

    private void page(Context ctx, int status, Session session, CallableCampaign campaign, @Nullable String notice) {
        int span = span(ctx);
        var moves = moves(ctx, campaign);
        var names = SeatLabels.of(desk.settings().figures().counts().count(campaign.slug()));
        desk.show(
                ctx,
                status,
                "changes",
                new ChangesPage(
                        desk.layout(ctx, session, campaign, "Changes"),
                        campaign.slug(),
                        "?days=" + span,
                        moves.isEmpty()
                                ? "No member moved in %d days".formatted(span)
                                : "%d moves in %d days".formatted(moves.size(), span),
                        SPANS.stream()
                                .map(days -> new MembersPage.Choice(days.toString(), days + " days", days == span))
                                .toList(),
                        notice,
                        Permission.CAMPAIGNS.has(session.account().role()),
                        days(moves, events(campaign.slug(), from(ctx)), names)));
    }

    private static List<ChangesPage.Day> days(List<Move> moves, Map<LocalDate, List<String>> events, SeatLabels names) {
        var byDay = moves.stream().collect(Collectors.groupingBy(Move::day));
        var days = new TreeSet<>(byDay.keySet());
        days.addAll(events.keySet());
        return days.descendingSet().stream()
                .map(day -> new ChangesPage.Day(
                        DAY.format(day),
                        events.getOrDefault(day, List.of()),
                        byDay.getOrDefault(day, List.of()).stream()
                                .map(move -> new ChangesPage.Move(
                                        move.seat(),
                                        names.of(move.seat()),
                                        MoveWords.of(move.before()),
                                        MoveWords.of(move.after()),
                                        move.by()))
                                .toList()))
                .toList();
    }

    /** What the campaign did, by day: paused, resumed, ended, and what was noted. */
    private Map<LocalDate, List<String>> events(String slug, LocalDate from) {
        return desk.settings().access().log().read(slug, Long.MAX_VALUE, MOST_EVENTS).reversed().stream()
                .filter(change -> !Congress.dayInWashington(change.at()).isBefore(from))
                .flatMap(change -> event(change).map(text -> Map.entry(Congress.dayInWashington(change.at()), text)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<String> event(Change change) {
        return switch (change.action()) {
            case "status" -> Stream.of("%s: %s".formatted(change.actor(), change.after()));
            case NOTE -> Stream.of("%s (%s)".formatted(change.after(), change.actor()));
            default -> Stream.of();
        };
    }

    private static int span(Context ctx) {
        var given = Desk.filter(ctx, "days");
        return SPANS.stream()
                .filter(days -> days.toString().equals(given))
                .findFirst()
                .orElse(14);
    }

    private LocalDate from(Context ctx) {
        return desk.settings().figures().today().minusDays(span(ctx) - 1L);
    }

    private List<Move> moves(Context ctx, CallableCampaign campaign) {
        var figures = desk.settings().figures();
        return figures.moves().between(campaign.slug(), from(ctx), figures.today());
    }

    /** Notes down what the campaign did, such as a mailing. */
    void note(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> {
            var text = Desk.field(ctx, "text").strip();
            if (text.isEmpty() || text.length() > LONG) {
                page(ctx, 400, session, campaign, "Write what was done, in at most %d characters.".formatted(LONG));
            } else {
                desk.settings().access().log().write(session.actor(), NOTE, campaign.slug(), "", text);
                Desk.back(ctx, "/o/" + campaign.slug() + "/changes");
            }
        });
    }

    Sheet sheet(Context ctx, CallableCampaign campaign) {
        return new Sheet(
                "changes",
                desk.settings().figures().clock().instant(),
                List.of("day", "seat", "before", "before_position", "after", "after_position", "by"),
                moves(ctx, campaign).stream()
                        .map(move -> Arrays.<@Nullable Object>asList(
                                move.day(),
                                move.seat(),
                                MoveWords.of(move.before()),
                                MoveWords.code(move.before()),
                                MoveWords.of(move.after()),
                                MoveWords.code(move.after()),
                                move.by()))
                        .toList());
    }
}
