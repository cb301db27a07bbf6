package org.patchthrough.request;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts refused requests; nothing else of them is kept. */
public final class RefusalCounts {
    private static final String COUNT = """
            insert into refusal_count (campaign, code, day, n)
            values (?, ?, ?, 1)
            on conflict (campaign, code, day) do update
               set n = refusal_count.n + 1
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public RefusalCounts(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param campaign empty where there is no such campaign: what strangers make up is not kept */
    public void count(String campaign, String code) {
        jdbi.useHandle(handle -> count(handle, campaign, code));
    }

    void count(Handle handle, String campaign, String code) {
        handle.execute(
                COUNT, campaign, code, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
