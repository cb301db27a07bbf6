package org.patchthrough.web.console;

import org.jspecify.annotations.Nullable;

/**
 * @param wrong why it was not taken, as a sentence; null at first
 * @param role  {@code viewer}
 * @param least characters of a password
 */
public record JoinPage(
        ConsoleLayout layout,
        @Nullable String wrong,
        String email,
        String role,
        String name,
        String address,
        int least) {}
