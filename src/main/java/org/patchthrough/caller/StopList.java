package org.patchthrough.caller;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Numbers that nobody may ring, whoever asks. They stand under the hash alone, so forgetting a caller leaves them in force. */
public final class StopList {
    private static final String ADD = """
            insert into stop (phone_hmac, at, door)
            values (?, ?, ?)
            on conflict (phone_hmac) do update
               set door = excluded.door
             where excluded.door = 'console'
            """;
    private static final String ADD_OF_CALLER = """
            insert into stop (phone_hmac, at, door)
            select phone_hmac, ?, ?
              from caller
             where id = ?
               and phone_hmac is not null
            on conflict (phone_hmac) do update
               set door = excluded.door
             where excluded.door = 'console'
            """;
    private static final String LIFT = """
            delete from stop
             where phone_hmac = ?
               and door <> 'console'
            """;
    private static final String HAS = """
            select exists (select from stop where phone_hmac = :hash)
            """;
    private static final String IS_BLOCKED = """
            select exists (select from stop where phone_hmac = :hash and door = 'console')
            """;

    /** How a refusal reached us. Only its owner's own word can lift it, and never one of an organizer's. */
    public enum Way {
        KEYPAD,
        TEXT,
        PAGE,
        CONSOLE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An organizer's block takes the place of what the owner said; nothing else takes the place of what stands. */
    public void add(Handle handle, PhoneHash hash, Way way, Instant at) {
        handle.execute(ADD, hash.bytes(), at, way.code());
    }

    /** As {@link #add}, for who is known by the surrogate id alone. */
    public void add(Handle handle, UUID caller, Way way, Instant at) {
        handle.execute(ADD_OF_CALLER, at, way.code(), caller);
    }

    /** The number's owner wants to be called again. What an organizer blocked stays blocked. */
    public void lift(Handle handle, PhoneHash hash) {
        handle.execute(LIFT, hash.bytes());
    }

    /** Whether nobody may ring this number. */
    public boolean has(Handle handle, PhoneHash hash) {
        return ask(handle, HAS, hash);
    }

    /** Whether an organizer blocked it, so that its owner's word does not lift it, and it is not connected when it rings us. */
    public boolean isBlocked(Handle handle, PhoneHash hash) {
        return ask(handle, IS_BLOCKED, hash);
    }

    private static boolean ask(Handle handle, String question, PhoneHash hash) {
        return handle.createQuery(question)
                .bind("hash", hash.bytes())
                .mapTo(Boolean.class)
                .one();
    }
}
