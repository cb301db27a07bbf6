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
             where sid = ?
            """;
    private static final String ADD = """
            insert into text_in (sid, caller, at, reply)
            values (?, ?, ?, ?)
            """;
    private static final String SWEEP = """
            delete from text_in
             where at < ?
            """;

    /** What it was answered, empty for nothing; no value where it is new. */
    Optional<String> find(Handle handle, String sid) {
        return handle.select(FIND, sid).mapTo(String.class).findOne();
    }

    void add(Handle handle, String sid, UUID caller, Optional<String> reply, Instant now) {
        handle.execute(ADD, sid, caller, now, reply.orElse(null));
    }

    void sweep(Handle handle, Instant before) {
        handle.execute(SWEEP, before);
    }
}
