package org.patchthrough.line;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Event;
import org.patchthrough.call.Need;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.call.Token;
import org.patchthrough.call.World;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.ledger.PageReports;
import org.patchthrough.ledger.PostgresLedger;

/** The world as the flow may ask it: lines of offices, and what the page has told. */
public final class FlowWorld implements World {
    private final LineAllocator lines;
    private final Function<UUID, List<RecordedFact>> facts;

    /** @param facts of a call, among them what its page has told */
    public FlowWorld(
            Jdbi jdbi,
            CallableCampaigns callables,
            PostgresLedger ledger,
            Function<UUID, List<RecordedFact>> facts,
            InstantSource clock) {
        this.lines = new LineAllocator(jdbi, callables, ledger, clock);
        this.facts = facts;
    }

    @Override
    public Event answer(Token token, Need need) {
        return switch (need) {
            case Need.Line line -> lines.answer(token, line);
            case Need.Told(int target) -> PageReports.told(facts.apply(token.call()), target);
            case Need.Pressed pressed -> PageReports.pressed(facts.apply(token.call()), pressed);
        };
    }
}
