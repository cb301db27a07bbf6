package org.patchthrough.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.caller.Seal;

/**
 * By a password, and where the account has one, a code of its phone. Guessing is slow: ten attempts an account and fifty an
 * address within a quarter of an hour, counted before they are looked at, so that many at once are no way round.
 */
public final class SignIn {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int OF_ACCOUNT = 10;
    private static final int OF_ADDRESS = 50;

    private static final String ATTEMPT = """
            insert into sign_in_attempt (who, at)
            values (?, ?)
            """;
    private static final String COUNT = """
            select count(*)
              from sign_in_attempt
             where who = ?
               and at > ?
            """;
    private static final String FORGET = """
            delete from sign_in_attempt
             where who = ?
                or at < ?
            """;
    private static final String LOCKS = """
            select id, password, encode(totp_sealed, 'hex') as totp_sealed
              from account
             where email = :email
               and removed_at is null
            """;
    /** Each step of time counts once, so that a code somebody looked at over a shoulder is worth nothing. */
    private static final String USE_STEP = """
            update account
               set totp_step = :step
             where id = :id
               and totp_step < :step
            """;

    private final Jdbi jdbi;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Seal seal;
    private final UnaryOperator<String> digest;
    private final InstantSource clock;

    /** @param digest makes what is counted by unreadable: whose attempts they are need not be known */
    public SignIn(
            Jdbi jdbi,
            Sessions sessions,
            Passwords passwords,
            Seal seal,
            UnaryOperator<String> digest,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.sessions = sessions;
        this.passwords = passwords;
        this.seal = seal;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * Their attempt.
     *
     * @param code    of their phone; empty where none was given
     * @param address they come from
     * @param agent   what their browser calls itself
     */
    public record Attempt(String email, String password, String code, String address, String agent) {
        /** Not for logs. */
        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    private record Locks(
            UUID id, @Nullable String password, @Nullable String totpSealed) {}

    public SignInResult attempt(Attempt attempt) {
        var email = Accounts.normal(attempt.email());
        // Both are counted, whatever either says.
        boolean oftenHere = isOften("account " + email, OF_ACCOUNT);
        boolean oftenFromThere = isOften("address " + attempt.address(), OF_ADDRESS);
        if (oftenHere || oftenFromThere) {
            return new SignInResult.TooMany();
        }
        var locks = jdbi.withHandle(handle -> handle.createQuery(LOCKS)
                .bind("email", email)
                .map(ConstructorMapper.of(Locks.class))
                .findOne());
        if (!passwords.check(attempt.password(), locks.map(Locks::password).orElse(null))) {
            return new SignInResult.Refused();
        }
        return jdbi.inTransaction(handle -> opened(handle, locks.orElseThrow(), attempt));
    }

    private SignInResult opened(Handle handle, Locks locks, Attempt attempt) {
        if (locks.totpSealed() != null) {
            if (attempt.code().isBlank()) {
                return new SignInResult.CodeWanted();
            }
            var code = new OneTimeCode(seal.openText(HexFormat.of().parseHex(locks.totpSealed()), locks.id()));
            if (!isUsed(handle, locks.id(), code, attempt.code())) {
                return new SignInResult.WrongCode();
            }
        }
        var account = Accounts.find(handle, locks.id());
        if (account.isEmpty()) {
            return new SignInResult.Refused();
        }
        handle.execute(
                FORGET,
                digest.apply("account " + account.get().email()),
                clock.instant().minus(WINDOW));
        return new SignInResult.SignedIn(sessions.begin(handle, account.get(), attempt.agent()));
    }

    private boolean isUsed(Handle handle, UUID account, OneTimeCode code, String given) {
        var step = code.step(given, clock.instant());
        return step.isPresent()
                && handle.createUpdate(USE_STEP)
                                .bind("id", account)
                                .bind("step", step.getAsLong())
                                .execute()
                        == 1;
    }

    private boolean isOften(String who, int most) {
        var hidden = digest.apply(who);
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.execute(ATTEMPT, hidden, now));
        return jdbi.withHandle(handle -> handle.select(COUNT, hidden, now.minus(WINDOW))
                        .mapTo(Integer.class)
                        .one())
                > most;
    }

    /** Of somebody who is signed in and knows no password: a demo's owner. */
    public Optional<Session> open(String email, String agent) {
        return jdbi.inTransaction(
                handle -> Accounts.findByEmail(handle, email).map(account -> sessions.begin(handle, account, agent)));
    }
}
