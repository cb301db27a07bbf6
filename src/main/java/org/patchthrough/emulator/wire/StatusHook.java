package org.patchthrough.emulator.wire;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a leg's progress is told, and which of it: {@code initiated}, {@code ringing}, {@code answered}, {@code completed}. */
public record StatusHook(String url, String method, Set<String> events) {
    static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");

    public StatusHook {
        events = Set.copyOf(events);
    }

    /**
     * Without a word only the end is told. A name that is no event silences all of them: the request is taken, the
     * debugger notes 21626, and no callback ever comes.
     */
    static @Nullable public StatusHook of(@Nullable String url, String method, List<String> events, Runnable unknown) {
        if (url == null || url.isEmpty()) {
            return null;
        }
        if (events.isEmpty()) {
            return new StatusHook(url, method, Set.of("completed"));
        }
        if (!EVENTS.containsAll(events)) {
            unknown.run();
            return new StatusHook(url, method, Set.of());
        }
        return new StatusHook(url, method, Set.copyOf(events));
    }
}
