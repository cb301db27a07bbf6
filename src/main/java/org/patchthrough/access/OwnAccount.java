package org.patchthrough.access;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchthrough.caller.Seal;

/** What somebody who is signed in may change of their own account: its password and its second factor. */
public final class OwnAccount {
    private static final Pattern KEY = Pattern.compile("[A-Z2-7]{32}");

    private static final String PASSWORD = """
            select password
              from account
             where id = ?
               for update
            """;
    private static final String SET_PASSWORD = """
            update account
               set password = ?
             where id = ?
            """;
    private static final String SET_TOTP = """
            update account
               set totp_sealed = :sealed,
                   totp_step = :step
             where id = :id
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final Passwords passwords;
    private final Seal seal;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must not be guessable */
    public OwnAccount(
            Jdbi jdbi, AuditLog log, Passwords passwords, Seal seal, RandomGenerator random, InstantSource clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.passwords = passwords;
        this.seal = seal;
        this.random = random;
        this.clock = clock;
    }

    /** Why not, as a sentence; empty when it is done, which ends all other sessions of theirs. */
    public Optional<String> setPassword(Session session, String now, String next, Sessions sessions) {
        var refusal = Passwords.refusal(next, session.account().email());
        if (refusal.isPresent()) {
            return refusal;
        }
        return jdbi.inTransaction(handle -> {
            if (!isPassword(handle, session.account().id(), now)) {
                return Optional.of("That is not your password of now.");
            }
            handle.execute(SET_PASSWORD, passwords.hash(next), session.account().id());
            sessions.endOthers(handle, session);
            log.write(handle, session.actor(), "password changed", id(session), "", "");
            return Optional.empty();
        });
    }

    /** Whether a password opens it: a demo's owner comes by a link. */
    public boolean hasPassword(UUID account) {
        return jdbi.withHandle(handle ->
                        handle.select(PASSWORD, account).mapTo(String.class).findOne())
                .isPresent();
    }

    /** A key for their app. Nothing is kept until a code of it was shown. */
    public String newKey() {
        return OneTimeCode.make(random).key();
    }

    /** What the app reads of a key. */
    public static String address(String key, String issuer, Account account) {
        return new OneTimeCode(key).address(issuer, account.email());
    }

    /** @param code that the app shows for the key: so nobody locks themselves out */
    public Optional<String> turnOn(Session session, String password, String key, String code) {
        if (!KEY.matcher(key).matches()) {
            return Optional.of("That is no key of ours. Load the page again.");
        }
        var step = new OneTimeCode(key).step(code, clock.instant());
        if (step.isEmpty()) {
            return Optional.of("That is not the code that the app shows for this key now. Type the six digits anew.");
        }
        return jdbi.inTransaction(handle -> {
            if (!isPassword(handle, session.account().id(), password)) {
                return Optional.of("That is not your password.");
            }
            setTotp(handle, session, seal.sealText(key, session.account().id()), step.getAsLong());
            log.write(handle, session.actor(), "second factor on", id(session), "", "");
            return Optional.empty();
        });
    }

    public Optional<String> turnOff(Session session, String password) {
        return jdbi.inTransaction(handle -> {
            if (!isPassword(handle, session.account().id(), password)) {
                return Optional.of("That is not your password.");
            }
            setTotp(handle, session, null, 0);
            log.write(handle, session.actor(), "second factor off", id(session), "", "");
            return Optional.empty();
        });
    }

    private static void setTotp(Handle handle, Session session, byte @Nullable [] sealed, long step) {
        handle.createUpdate(SET_TOTP)
                .bind("id", session.account().id())
                .bind("sealed", sealed)
                .bind("step", step)
                .execute();
    }

    private boolean isPassword(Handle handle, UUID account, String password) {
        var hash = handle.select(PASSWORD, account).mapTo(String.class).findOne();
        return passwords.check(password, hash.orElse(null));
    }

    private static String id(Session session) {
        return session.account().id().toString();
    }
}
