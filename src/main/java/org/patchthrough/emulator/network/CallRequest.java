package org.patchthrough.emulator.network;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.StatusHook;
import org.patchthrough.emulator.wire.TwimlDocument.Warning;

/**
 * A call that was asked for over REST and may be made.
 *
 * @param timeout how long it rings
 * @param warnings what the carrier complains of in it and takes all the same
 */
public record CallRequest(
        String from,
        String to,
        DocumentSource source,
        DocumentSource.@Nullable At fallback,
        @Nullable StatusHook hook,
        Duration timeout,
        Duration limit,
        List<Warning> warnings)
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
