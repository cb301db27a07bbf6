package org.patchthrough.request;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.patchthrough.call.Fact;
import org.patchthrough.caller.StopList;
import org.patchthrough.ledger.AppendHook;
import org.patchthrough.ledger.LedgerEntry;

/** Who presses 9 is never rung again: the refusal stands the moment the fact does. */
public final class StopOnOptOut implements AppendHook {
    private final StopList stopList = new StopList();
    private final RequestStore requests = new RequestStore();

    @Override
    public void of(Handle handle, List<LedgerEntry> newFacts) {
        for (var entry : newFacts) {
            if (entry.fact() instanceof Fact.OptedOut) {
                requests.find(handle, entry.call())
                        .ifPresent(
                                accepted -> stopList.add(handle, accepted.caller(), StopList.Way.KEYPAD, entry.at()));
            }
        }
    }
}
