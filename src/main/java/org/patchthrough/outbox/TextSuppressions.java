package org.patchthrough.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whom texts cannot reach, by the carrier's word: from one number, or from any. It is no stop, and binds no call. */
final class TextSuppressions {
    private static final String ADD_PAIR = """
            insert into text_suppression (caller, number, code, at)
            values (:caller, :number, :code, :at)
            on conflict (caller, number) do nothing
            """;
    private static final String REMOVE_PAIR = """
            delete from text_suppression
             where caller = :caller
               and number = :number
            """;
    private static final String ADD = """
            insert into text_unreachable (caller, code, at)
            values (:caller, :code, :at)
            on conflict (caller) do nothing
            """;
    private static final String REMOVE = """
            delete from text_unreachable
             where caller = :caller
            """;
    private static final String HAS = """
            select exists (select from text_suppression where caller = :caller and number = :number)
                or exists (select from text_unreachable where caller = :caller)
            """;

    /** Nothing from this number to this caller. */
    void add(Handle handle, UUID caller, String number, int code, Instant at) {
        handle.createUpdate(ADD_PAIR)
                .bind("caller", caller)
                .bind("number", number)
                .bind("code", code)
                .bind("at", at)
                .execute();
    }

    /** Nothing to this caller, whoever sends it. */
    void add(Handle handle, UUID caller, int code, Instant at) {
        handle.createUpdate(ADD)
                .bind("caller", caller)
                .bind("code", code)
                .bind("at", at)
                .execute();
    }

    void remove(Handle handle, UUID caller, String number) {
        handle.createUpdate(REMOVE_PAIR)
                .bind("caller", caller)
                .bind("number", number)
                .execute();
    }

    void remove(Handle handle, UUID caller) {
        handle.createUpdate(REMOVE).bind("caller", caller).execute();
    }

    boolean has(Handle handle, UUID caller, String number) {
        return handle.createQuery(HAS)
                .bind("caller", caller)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one();
    }
}
