package org.patchthrough.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table {@code account}: those who have not been removed, unless it is said otherwise. */
public final class Accounts {
    private static final String COLUMNS = """
            select id, email, name, upper(role) as role, partner, totp_sealed is not null as second_factor
              from account
            """;
    private static final String BY_ID = COLUMNS + """
             where id = :id
               and removed_at is null
            """;
    private static final String BY_EMAIL = COLUMNS + """
             where email = :email
               and removed_at is null
            """;
    private static final String ALL = COLUMNS + """
             where removed_at is null
             order by name, email
            """;
    private static final String ADD = """
            insert into account (id, email, name, role, partner, password, created_at)
            values (:id, :email, :name, :role, :partner, :password, :now)
            """;
    private static final String SET_ROLE = """
            update account
               set role = :role
             where id = :id
            """;
    /** Of several owners one may go; two who remove each other at once wait for one another here. */
    private static final String OWNERS = """
            select id
              from account
             where role = 'owner'
               and removed_at is null
             order by id
               for update
            """;

    private static final String REMOVE = """
            update account
               set removed_at = :now,
                   password = null,
                   totp_sealed = null
             where id = :id
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final InstantSource clock;

    public Accounts(Jdbi jdbi, AuditLog log, InstantSource clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.clock = clock;
    }

    /** An address as it is compared. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    static Optional<Account> find(Handle handle, UUID id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map(ConstructorMapper.of(Account.class))
                .findOne();
    }

    static Optional<Account> findByEmail(Handle handle, String email) {
        return handle.createQuery(BY_EMAIL)
                .bind("email", normal(email))
                .map(ConstructorMapper.of(Account.class))
                .findOne();
    }

    public List<Account> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).map(ConstructorMapper.of(Account.class)).list());
    }

    /** @param password its hash; null for an account that no password opens */
    static void add(Handle handle, Account account, @Nullable String password, InstantSource clock) {
        handle.createUpdate(ADD)
                .bindMethods(account)
                .bind("role", account.role().code())
                .bind("password", password)
                .bind("now", clock.instant())
                .execute();
    }

    /** Why it is refused, as a sentence; empty when it is done. The last owner stays one, for nobody else could make another. */
    public Optional<String> setRole(Actor by, UUID id, Role role) {
        return jdbi.inTransaction(handle -> {
            var owners = handle.createQuery(OWNERS).mapTo(UUID.class).list();
            var account = find(handle, id);
            if (account.isEmpty()) {
                return Optional.of("There is no such account any more.");
            }
            if (role == Role.PARTNER || account.get().role() == Role.PARTNER) {
                return Optional.of("A partner’s account cannot become another’s. Invite them anew.");
            }
            if (role != Role.OWNER && owners.equals(List.of(id))) {
                return Optional.of("Somebody has to be the owner. Make somebody else one first.");
            }
            handle.createUpdate(SET_ROLE)
                    .bind("id", id)
                    .bind("role", role.code())
                    .execute();
            log.write(
                    handle,
                    by,
                    "role changed",
                    id.toString(),
                    account.get().role().code(),
                    role.code());
            return Optional.empty();
        });
    }

    /** Ends every session of theirs, too. As {@link #setRole}. */
    public Optional<String> remove(Actor by, UUID id) {
        return jdbi.inTransaction(handle -> {
            var owners = handle.createQuery(OWNERS).mapTo(UUID.class).list();
            var account = find(handle, id);
            if (account.isEmpty()) {
                return Optional.of("There is no such account any more.");
            }
            if (owners.equals(List.of(id))) {
                return Optional.of("Somebody has to be the owner. Make somebody else one first.");
            }
            handle.createUpdate(REMOVE)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .execute();
            Sessions.endAll(handle, id, clock.instant());
            log.write(
                    handle,
                    by,
                    "account removed",
                    id.toString(),
                    account.get().role().code(),
                    "");
            return Optional.empty();
        });
    }
}
