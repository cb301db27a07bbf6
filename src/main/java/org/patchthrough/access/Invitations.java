package org.patchthrough.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table {@code invitation}: links by which somebody gets an account, each good for one person, once, for a week. */
public final class Invitations {
    public static final Duration LIFE = Duration.ofDays(7);
    /** Characters that a password has at least. */
    public static final int MIN_PASSWORD = Passwords.MIN;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final int LONG = 200;

    private static final String ADD = """
            insert into invitation (id, secret_hash, email, role, partner, created_at, expires_at)
            values (:id, :hash, :email, :role, :partner, :now, :expires)
            """;
    /** Of several links to one address the newest alone is good. */
    private static final String WITHDRAW_OTHERS = """
            update invitation
               set withdrawn_at = :now
             where email = :email
               and used_at is null
               and withdrawn_at is null
            """;

    private static final String FIND = """
            select id, email, upper(role) as role, partner, created_at, expires_at, used_at, withdrawn_at
              from invitation
             where secret_hash = :hash
               for update
            """;
    private static final String OPEN = """
            select id, email, upper(role) as role, partner, created_at, expires_at, used_at, withdrawn_at
              from invitation
             where used_at is null
               and withdrawn_at is null
               and expires_at > :now
             order by created_at desc
            """;
    private static final String USE = """
            update invitation
               set used_at = :now
             where id = :id
            """;
    private static final String WITHDRAW = """
            update invitation
               set withdrawn_at = :now
             where id = :id
               and used_at is null
               and withdrawn_at is null
            returning email
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final Sessions sessions;
    private final Passwords passwords;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must not be guessable */
    public Invitations(
            Jdbi jdbi,
            AuditLog log,
            Sessions sessions,
            Passwords passwords,
            RandomGenerator random,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.sessions = sessions;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    /** One, as it is kept. */
    public record Invitation(
            UUID id,
            String email,
            Role role,
            String partner,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant withdrawnAt) {
        boolean isOpen(Instant now) {
            return usedAt == null && withdrawnAt == null && now.isBefore(expiresAt);
        }
    }

    /** What became of inviting somebody. */
    public sealed interface Invited {
        /** @param secret of the link, which is shown this once */
        record Made(Secret secret, Instant expiresAt) implements Invited {}

        /** @param why a sentence */
        record Refused(String why) implements Invited {}
    }

    /** What became of accepting. */
    public sealed interface Joined {
        record In(Session session) implements Joined {}

        record Refused(String why) implements Joined {}

        /** The link is none, was used, or is too old. */
        record Gone() implements Joined {}
    }

    /** @param partner the partner's id, for {@link Role#PARTNER}; empty for all others */
    public Invited invite(Actor by, String email, Role role, String partner) {
        var address = Accounts.normal(email);
        if (address.length() > LONG || !EMAIL.matcher(address).matches()) {
            return new Invited.Refused(
                    "\"%s\" is no email address. Write one such as jo@example.org.".formatted(email));
        }
        if (role == Role.PARTNER == partner.isEmpty()) {
            return new Invited.Refused(
                    role == Role.PARTNER
                            ? "Say which partner it is: their id, as the campaign’s file has it."
                            : "Only a partner’s account belongs to a partner.");
        }
        return jdbi.inTransaction(handle -> {
            if (Accounts.findByEmail(handle, address).isPresent()) {
                return new Invited.Refused(address + " has an account already. Change its role instead.");
            }
            var secret = Secret.make("", random);
            var now = clock.instant();
            handle.createUpdate(WITHDRAW_OTHERS)
                    .bind("email", address)
                    .bind("now", now)
                    .execute();
            handle.createUpdate(ADD)
                    .bind("id", UuidCreator.getTimeOrderedEpoch())
                    .bind("hash", secret.hash())
                    .bind("email", address)
                    .bind("role", role.code())
                    .bind("partner", partner)
                    .bind("now", now)
                    .bind("expires", now.plus(LIFE))
                    .execute();
            log.write(handle, by, "invited", address, "", role.code());
            return new Invited.Made(secret, now.plus(LIFE));
        });
    }

    /** Those that wait for somebody, newest first. */
    public List<Invitation> open() {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(Invitation.class))
                .list());
    }

    public void withdraw(Actor by, UUID id) {
        jdbi.useTransaction(handle -> handle.createQuery(WITHDRAW)
                .bind("id", id)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne()
                .ifPresent(email -> log.write(handle, by, "invitation withdrawn", email, "", "")));
    }

    /** Empty where the link is none, was used, or is too old. */
    public Optional<Invitation> find(Secret secret) {
        return jdbi.inTransaction(handle -> find(handle, secret));
    }

    private Optional<Invitation> find(Handle handle, Secret secret) {
        return handle.createQuery(FIND)
                .bind("hash", secret.hash())
                .map(ConstructorMapper.of(Invitation.class))
                .findOne()
                .filter(invitation -> invitation.isOpen(clock.instant()));
    }

    /** Makes the account and signs them in. */
    public Joined accept(Secret secret, String name, String password, String agent) {
        var shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONG) {
            return new Joined.Refused("Write your name, as the others here know you.");
        }
        return jdbi.inTransaction(handle -> {
            var found = find(handle, secret);
            if (found.isEmpty()) {
                return new Joined.Gone();
            }
            var invitation = found.get();
            var refusal = Passwords.refusal(password, invitation.email());
            if (refusal.isPresent()) {
                return new Joined.Refused(refusal.get());
            }
            if (Accounts.findByEmail(handle, invitation.email()).isPresent()) {
                return new Joined.Gone();
            }
            var account = new Account(
                    UuidCreator.getTimeOrderedEpoch(),
                    invitation.email(),
                    shown,
                    invitation.role(),
                    invitation.partner(),
                    false);
            Accounts.add(handle, account, passwords.hash(password), clock);
            handle.createUpdate(USE)
                    .bind("id", invitation.id())
                    .bind("now", clock.instant())
                    .execute();
            var session = sessions.begin(handle, account, agent);
            log.write(
                    handle,
                    session.actor(),
                    "joined",
                    account.id().toString(),
                    "",
                    account.role().code());
            return new Joined.In(session);
        });
    }

    /** An account without an invitation, which no password opens: a demo's owner. Nothing where it is there. */
    public void admit(String email, String name, Role role, String partner) {
        jdbi.useTransaction(handle -> {
            if (Accounts.findByEmail(handle, email).isEmpty()) {
                var account = new Account(
                        UuidCreator.getTimeOrderedEpoch(), Accounts.normal(email), name, role, partner, false);
                Accounts.add(handle, account, null, clock);
                log.write(handle, new Actor.Server(), "admitted", account.id().toString(), "", role.code());
            }
        });
    }
}
