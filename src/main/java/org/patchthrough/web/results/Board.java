package org.patchthrough.web.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage.Bar;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.whip.Position;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.VotingBody;
import org.patchthrough.whip.WhipCount;

/** The same board as it stands on other pages: one place words and draws it. */
public record Board(PageMessages words, CallableCampaign campaign, WhipCount count) {
    /** One for each chamber that is called. */
    public List<Bar> bars() {
        var bodies = VotingBody.of(campaign, count);
        return bodies.stream()
                .map(body -> new BarFormatter(words, body, count).bar(bodies.size() == 1))
                .toList();
    }

    /** Those whom calls can still tell something of: neither confirmed, nor reported for or against. */
    public List<Row> open() {
        return ResultsPageFormatter.rows(words, count, this::isOpen);
    }

    /** All, those of whom most is known first. */
    public List<Row> all() {
        return ResultsPageFormatter.rows(words, count, _ -> true);
    }

    /** Those of whom this holds. */
    public List<Row> some(Predicate<SeatStanding> which) {
        return ResultsPageFormatter.rows(words, count, which);
    }

    /** One of them; empty where the campaign has no such seat. */
    public Optional<Row> find(String seat) {
        return ResultsPageFormatter.rows(words, count, member -> member.seat().equals(seat)).stream()
                .findFirst();
    }

    /** Calls can still tell something of them. */
    public boolean isOpen(SeatStanding member) {
        var position = Position.of(member, count.asOf());
        return switch (position.ground()) {
            case CONFIRMED -> false;
            case REPORTED ->
                position.stance().equals(Optional.of(Stance.UNDECIDED))
                        || position.stance().equals(Optional.of(Stance.NOT_GIVEN));
            case CONFLICTING, TOO_FEW, NO_ANSWERS -> member.holder().name() != null;
        };
    }
}
