package org.patchthrough.caller;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who a number belongs to: a surrogate id that facts and figures may hold. */
public final class Callers {
    /** A journey's texts and retries come within it, and the longest call, with its wait, ends long before. */
    private static final Duration OPENABLE = Duration.ofHours(24);

    private static final String FIND = """
            select id
              from caller
             where phone_hmac = ?
            """;
    private static final String ADD = """
            insert into caller (id, phone_hmac, phone_sealed, phone_until, created_at)
            values (?, ?, ?, ?, ?)
            on conflict (phone_hmac) do nothing
            """;
    private static final String ADD_WITHHELD = """
            insert into caller (id, created_at)
            values (?, ?)
            """;
    private static final String KEEP = """
            update caller
               set phone_sealed = coalesce(phone_sealed, ?),
                   phone_until = greatest(phone_until, ?)
             where id = ?
            """;
    private static final String KEEP_UNTIL = """
            update caller
               set phone_until = greatest(phone_until, ?)
             where id = ?
               and phone_sealed is not null
            """;
    // A call holds its number until the gate's row for it is freed or has run out.
    private static final String UNSEAL = """
            update caller
               set phone_sealed = null
             where phone_sealed is not null
               and phone_until <= :now
               and not exists (select
                                 from live_call
                                where live_call.phone_hmac = caller.phone_hmac
                                  and live_call.until > :now)
            """;
    private static final String SEALED = """
            select phone_sealed
              from caller
             where id = ?
               and phone_sealed is not null
            """;
    private static final String HASH = """
            select phone_hmac
              from caller
             where id = ?
               and phone_hmac is not null
               for update
            """;
    private static final String KEEP_CHECK = """
            insert into phone_key_check (sole, value)
            values (true, ?)
            on conflict (sole) do nothing
            """;
    private static final String CHECK = """
            select value
              from phone_key_check
            """;

    private final PhoneKey key;
    private final Seal seal;
    private final InstantSource clock;

    public Callers(PhoneKey key, Seal seal, InstantSource clock) {
        this.key = key;
        this.seal = seal;
        this.clock = clock;
    }

    public PhoneHash hash(Phone phone) {
        return key.hash(phone);
    }

    /**
     * The id of a number's caller, made where the number is new; within the handle's transaction. From now on the number can
     * be opened for another 24 hours. Who asks for the same number meanwhile waits until the transaction ends.
     */
    public UUID findOrAdd(Handle handle, Phone phone) {
        var hash = key.hash(phone);
        var until = clock.instant().plus(OPENABLE);
        var known = find(handle, hash);
        if (known.isEmpty()) {
            add(handle, phone, hash, until);
        }
        // Two requests may meet a new number at once: the first row stands, and both read it.
        var id = known.or(() -> find(handle, hash)).orElseThrow();
        handle.execute(KEEP, seal.seal(phone, id), until, id);
        return id;
    }

    private void add(Handle handle, Phone phone, PhoneHash hash, Instant until) {
        var id = UuidCreator.getTimeOrderedEpoch();
        handle.execute(ADD, id, hash.bytes(), seal.seal(phone, id), until, clock.instant());
    }

    /** A caller whose number was withheld: nobody knows them again. */
    public UUID addWithheld(Handle handle) {
        var id = UuidCreator.getTimeOrderedEpoch();
        handle.execute(ADD_WITHHELD, id, clock.instant());
        return id;
    }

    /** Something is still to be sent to this caller, so the number can be opened until then; it is never shortened. */
    public void keepUntil(Handle handle, UUID caller, Instant until) {
        handle.execute(KEEP_UNTIL, until, caller);
    }

    /** Throws away the sealed numbers whose time is over, but of those who wait for a call or are in one. */
    void unseal(Handle handle, Instant now) {
        handle.createUpdate(UNSEAL).bind("now", now).execute();
    }

    /** Whose number it is; empty for a number that never came here. */
    public Optional<UUID> find(Handle handle, PhoneHash hash) {
        return handle.select(FIND, hash.bytes()).mapTo(UUID.class).findOne();
    }

    /**
     * Opens a caller's number: for who is about to ring or text it, and nobody else. Empty once it was forgotten, or a day is
     * over.
     */
    public Optional<Phone> findPhone(Handle handle, UUID caller) {
        return handle.select(SEALED, caller).mapTo(byte[].class).findOne().map(kept -> seal.open(kept, caller));
    }

    /**
     * The hash of a caller's number; whoever else holds or adds that caller waits until the handle's transaction ends. Empty
     * once they were forgotten, or where the number was withheld.
     */
    public Optional<PhoneHash> hold(Handle handle, UUID caller) {
        return handle.select(HASH, caller).mapTo(byte[].class).findOne().map(PhoneHash::of);
    }

    /**
     * Whether the key that hashes numbers is the one that this database was filled with; the first key to ask is kept as such.
     *
     * @return what is the matter, in a sentence for whoever starts the service; empty where all is well
     */
    public Optional<String> mistakeOfKey(Handle handle) {
        handle.execute(KEEP_CHECK, key.checkValue());
        var kept = handle.createQuery(CHECK).mapTo(byte[].class).one();
        return Arrays.equals(kept, key.checkValue())
                ? Optional.empty()
                : Optional.of(
                        "PHONE_KEY is not the key that this database was filled with, so nobody's refusal would be found."
                                + " Put the first one back; it is never changed.");
    }
}
