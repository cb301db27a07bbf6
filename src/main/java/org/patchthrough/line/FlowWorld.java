package org.patchthrough.line;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Event;
import org.patchthrough.call.Need;
import org.patchthrough.call.Token;
import org.patchthrough.call.World;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.ledger.PostgresLedger;

/** The world as the flow may ask it: lines of offices, and what the page has told. */
public final class FlowWorld implements World {
    private final LineAllocator lines;
    private final BiFunction<UUID, Integer, Event> told;

    /** @param told what the page has said of a call's target: {@link Event.PageTold} or {@link Event.NotTold} */
    public FlowWorld(
            Jdbi jdbi,
            CallableCampaigns callables,
            PostgresLedger ledger,
            BiFunction<UUID, Integer, Event> told,
            InstantSource clock) {
        this.lines = new LineAllocator(jdbi, callables, ledger, clock);
        this.told = told;
    }

    @Override
    public Event answer(Token token, Need need) {
        return switch (need) {
            case Need.Line line -> lines.answer(token, line);
            case Need.Told(int target) -> told.apply(token.call(), target);
        };
    }
}
