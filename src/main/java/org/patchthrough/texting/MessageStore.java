package org.patchthrough.texting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Texts that came in, and what each was answered. */
final class MessageStore {
    private static final String FIND = """
            select coalesce(reply, '')
              from text_in
             where sid = :sid
            """;
    private static final String ADD = """
            insert into text_in (sid, caller, at, reply)
            values (:sid, :caller, :at, :reply)
            """;
    private static final String SWEEP = """
            delete from text_in
             where at < :before
            """;

    /** What it was answered, empty for nothing; no value where it is new. */
    Optional<String> find(Handle handle, String sid) {
        return handle.createQuery(FIND).bind("sid", sid).mapTo(String.class).findOne();
    }

    void add(Handle handle, String sid, UUID caller, Optional<String> reply, Instant now) {
        handle.createUpdate(ADD)
                .bind("sid", sid)
                .bind("caller", caller)
                .bind("at", now)
                .bind("reply", reply.orElse(null))
                .execute();
    }

    void sweep(Handle handle, Instant before) {
        handle.createUpdate(SWEEP).bind("before", before).execute();
    }
}
