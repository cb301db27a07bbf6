package org.patchthrough.gate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.patchthrough.caller.PhoneHash;

/** One live call a number: who wants to be rung for a second is refused until the first is over. */
public final class LiveCalls {
    /**
     * Longer than the four hours the carrier lets any call last, and its wait in the queue: it only matters where the news
     * of an end was lost.
     */
    private static final Duration LONGEST = Duration.ofHours(5);

    private static final String CLAIM = """
            insert into live_call (phone_hmac, call_id, until)
            values (?, ?, ?)
            on conflict (phone_hmac) do update
               set call_id = excluded.call_id,
                   until = excluded.until
             where live_call.until < ?
            """;
    private static final String TAKE = """
            insert into live_call (phone_hmac, call_id, until)
            values (?, ?, ?)
            on conflict (phone_hmac) do update
               set call_id = excluded.call_id,
                   until = excluded.until
            """;
    private static final String FIND = """
            select call_id
              from live_call
             where phone_hmac = ?
               and until > ?
            """;
    private static final String FREE = """
            delete from live_call
             where call_id = ?
            """;

    private final InstantSource clock;

    public LiveCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** Waits for a transaction that is claiming the same number, and then sees what it did. */
    boolean claim(Handle handle, PhoneHash hash, UUID call) {
        var now = clock.instant();
        return handle.execute(CLAIM, hash.bytes(), call, now.plus(LONGEST), now) == 1;
    }

    /** From here on the number's live call is this one, whatever was: its owner is on the line. */
    public void take(Handle handle, PhoneHash hash, UUID call) {
        handle.execute(TAKE, hash.bytes(), call, clock.instant().plus(LONGEST));
    }

    /** The call that a number has now. */
    public Optional<UUID> find(Handle handle, PhoneHash hash) {
        return handle.select(FIND, hash.bytes(), clock.instant())
                .mapTo(UUID.class)
                .findOne();
    }

    /** That call is over; does nothing where it was freed before. */
    public void free(Handle handle, UUID call) {
        handle.execute(FREE, call);
    }
}
