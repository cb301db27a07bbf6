package org.patchthrough.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What callers who text or dial need not say again: their ZIP and language, for twelve months from the last time they said
 * either. What is typed on a page is not for here.
 */
public final class CallerPreferences {
    private static final Duration LASTS = Duration.ofDays(365);

    private static final String REMEMBER = """
            insert into caller_preference (caller, zip, language, remembered_at)
            values (?, ?, ?, ?)
            on conflict (caller) do update
               set zip = coalesce(excluded.zip, caller_preference.zip),
                   language = excluded.language,
                   remembered_at = excluded.remembered_at
            """;
    private static final String RECALL = """
            select zip, language
              from caller_preference
             where caller = ?
               and remembered_at > ?
            """;
    private static final String SWEEP = """
            delete from caller_preference
             where remembered_at <= ?
            """;

    /**
     * @param zip      five digits; empty where only the language is known
     * @param language {@code en} or {@code es}
     */
    public record Remembered(Optional<String> zip, String language) {
        /** Shows no ZIP. */
        @Override
        public String toString() {
            return "Remembered[•, " + language + "]";
        }
    }

    /**
     * Keeps what a caller has just said, in place of what they said before.
     *
     * @param zip five digits; empty leaves the one that is known
     */
    public void remember(Handle handle, UUID caller, Optional<String> zip, String language, Instant now) {
        handle.execute(REMEMBER, caller, zip.orElse(null), language, now);
    }

    /** What is known of a caller; empty where they said nothing within twelve months. */
    public Optional<Remembered> recall(Handle handle, UUID caller, Instant now) {
        return handle.select(RECALL, caller, now.minus(LASTS))
                .map(ConstructorMapper.of(Remembered.class))
                .findOne();
    }

    /** Throws away what is older. */
    void sweep(Handle handle, Instant now) {
        handle.execute(SWEEP, now.minus(LASTS));
    }
}
