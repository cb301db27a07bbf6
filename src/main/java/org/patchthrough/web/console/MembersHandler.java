package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.Board;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.WhipCount;
import org.patchthrough.whip.WhipCsv;

/** {@code /o/{slug}/members}: where each stands, and how that is known. */
record MembersHandler(Desk desk) {
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

    private WhipCount count(CallableCampaign campaign) {
        return desk.settings().figures().counts().count(campaign.slug());
    }
}
