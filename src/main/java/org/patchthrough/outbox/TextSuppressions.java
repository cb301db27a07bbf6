package org.patchthrough.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whom texts cannot reach, by the carrier's word: from one number, or from any. It is no stop, and binds no call. */
final class TextSuppressions {
    private static final String ADD_PAIR = """
            insert into text_suppression (caller, number, code, at)
            values (?, ?, ?, ?)
            on conflict (caller, number) do nothing
            """;
    private static final String REMOVE_PAIR = """
            delete from text_suppression
             where caller = ?
               and number = ?
            """;
    private static final String ADD = """
            insert into text_unreachable (caller, code, at)
            values (?, ?, ?)
            on conflict (caller) do nothing
            """;
    private static final String REMOVE = """
            delete from text_unreachable
             where caller = ?
            """;
    private static final String HAS = """
            select exists (select from text_suppression where caller = :caller and number = :number)
                or exists (select from text_unreachable where caller = :caller)
            """;

    /** Nothing from this number to this caller. */
    void add(Handle handle, UUID caller, String number, int code, Instant at) {
        handle.execute(ADD_PAIR, caller, number, code, at);
    }

    /** Nothing to this caller, whoever sends it. */
    void add(Handle handle, UUID caller, int code, Instant at) {
        handle.execute(ADD, caller, code, at);
    }

    void remove(Handle handle, UUID caller, String number) {
        handle.execute(REMOVE_PAIR, caller, number);
    }

    void remove(Handle handle, UUID caller) {
        handle.execute(REMOVE, caller);
    }

    boolean has(Handle handle, UUID caller, String number) {
        return handle.createQuery(HAS)
                .bind("caller", caller)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }
}
