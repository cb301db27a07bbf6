package org.patchthrough.emulator.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that was asked for over REST.
 *
 * @param callback where its progress is told, null for nowhere
 */
public record TextRequest(
        String from,
        String to,
        String body,
        List<String> media,
        @Nullable String callback) {}
