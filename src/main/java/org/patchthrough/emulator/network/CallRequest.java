package org.patchthrough.emulator.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.StatusHook;

/**
 * A call that was asked for over REST and may be made.
 *
 * @param timeout how long it rings
 * @param silenced whether the callback events were sent in a way the carrier takes and then never serves
 * @param both whether an address and a document were sent, of which the address wins
 */
public record CallRequest(
        String from,
        String to,
        DocumentSource source,
        @Nullable String fallback,
        String fallbackMethod,
        @Nullable StatusHook hook,
        Duration timeout,
        Duration limit,
        boolean silenced,
        boolean both)
        implements CallStart {

    @Override
    public Direction direction() {
        return Direction.OUTBOUND_API;
    }

    @Override
    public String phone() {
        return to;
    }
}
