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
            values (:hash, :call, :until)
            on conflict (phone_hmac) do update
               set call_id = excluded.call_id,
                   until = excluded.until
             where live_call.until < :now
            """;
    private static final String TAKE = """
            insert into live_call (phone_hmac, call_id, until)
            values (:hash, :call, :until)
            on conflict (phone_hmac) do update
               set call_id = excluded.call_id,
                   until = excluded.until
            """;
    private static final String FIND = """
            select call_id
              from live_call
             where phone_hmac = :hash
               and until > :now
            """;
    private static final String FREE = """
            delete from live_call
             where call_id = :call
            """;

    private final InstantSource clock;

    public LiveCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** Waits for a transaction that is claiming the same number, and then sees what it did. */
    boolean claim(Handle handle, PhoneHash hash, UUID call) {
        var now = clock.instant();
        return handle.createUpdate(CLAIM)
                        .bind("hash", hash.bytes())
                        .bind("call", call)
                        .bind("until", now.plus(LONGEST))
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** From here on the number's live call is this one, whatever was: its owner is on the line. */
    public void take(Handle handle, PhoneHash hash, UUID call) {
        handle.createUpdate(TAKE)
                .bind("hash", hash.bytes())
                .bind("call", call)
                .bind("until", clock.instant().plus(LONGEST))
                .execute();
    }

    /** The call that a number has now. */
    public Optional<UUID> find(Handle handle, PhoneHash hash) {
        return handle.createQuery(FIND)
                .bind("hash", hash.bytes())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne();
    }

    /** That call is over; does nothing where it was freed before. */
    public void free(Handle handle, UUID call) {
        handle.createUpdate(FREE).bind("call", call).execute();
    }
}
