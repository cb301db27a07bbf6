package org.patchthrough.app;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.call.Stance;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Holding;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.Seat;
import org.patchthrough.web.Board;
import org.patchthrough.web.Boards;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.Names;
import org.patchthrough.whip.Standing;
import org.patchthrough.whip.WhipCounts;

/** Whip counts, as pages show them. */
record WhipBoards(WhipCounts counts, Directory directory) implements Boards {
    @Override
    public Board of(String campaign) {
        var count = counts.count(campaign, List.of(), this::named);
        return new Board(
                count.asOf(), count.members().stream().map(WhipBoards::member).toList(), funnel(count.funnel()), 0);
    }

    private Optional<Names.Named> named(String seat) {
        return Seat.find(seat)
                .flatMap(known -> directory.findNewest().flatMap(newest -> newest.find(known)))
                .map(WhipBoards::named);
    }

    private static Names.Named named(Holding holding) {
        return new Names.Named(
                holding.findMember().map(Member::full).orElse(null),
                holding.findMember().map(Member::party).orElse(""),
                holding.seat().state().code());
    }

    private static Board.MemberStanding member(Standing standing) {
        return new Board.MemberStanding(
                standing.seat(),
                Optional.ofNullable(standing.name()).orElse("Vacant"),
                standing.party(),
                standing.state(),
                Stream.of(Stance.values()).collect(toMap(stance -> stance, stance ->
                        (int) standing.reported().of(stance))),
                (int) standing.callers(),
                standing.days(),
                Optional.empty());
    }

    private static Board.Funnel funnel(Funnel funnel) {
        return new Board.Funnel(
                (int) funnel.requested(),
                (int) funnel.answered(),
                (int) funnel.accepted(),
                (int) funnel.bridged(),
                (int) funnel.person(),
                (int) funnel.voicemail(),
                (int) funnel.notReached(),
                (int) funnel.reported());
    }
}
