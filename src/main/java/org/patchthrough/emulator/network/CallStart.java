package org.patchthrough.emulator.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.StatusHook;

/** How a call begins: the account rings somebody, or somebody rings the account. */
sealed interface CallStart permits CallRequest, InboundCall {
    /** The number that is shown to whoever is rung. */
    String from();

    String to();

    Direction direction();

    /** Whose phone it is, which what is shown need not say. */
    String phone();

    /** Where the first document comes from. */
    DocumentSource source();

    DocumentSource.@Nullable At fallback();

    @Nullable
    StatusHook hook();

    /** How long the call may last once it is answered. */
    Duration limit();
}
