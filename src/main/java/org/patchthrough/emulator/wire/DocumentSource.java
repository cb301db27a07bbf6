package org.patchthrough.emulator.wire;

import java.util.Map;

/** Where a document comes from. */
public sealed interface DocumentSource {
    /**
     * @param url absolute; may end in a fragment with connection overrides
     * @param more parameters on top of those that every request carries
     */
    record At(String url, String method, Map<String, String> more) implements DocumentSource {
        public static At of(String url, String method) {
            return new At(url, method, Map.of());
        }
    }

    /** Handed in with the request that made or changed the call. */
    record Inline(String xml) implements DocumentSource {}
}
