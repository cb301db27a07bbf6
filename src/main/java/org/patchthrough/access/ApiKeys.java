package org.patchthrough.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The table {@code api_key}: what programs read the figures with. */
public final class ApiKeys {
    private static final String PREFIX = "ptr_";
    private static final int LONG = 100;
    private static final Duration USED = Duration.ofMinutes(1);

    private static final String ADD = """
            insert into api_key (id, secret_hash, name, scope, created_at)
            values (:id, :hash, :name, 'read', :now)
            """;
    private static final String FIND = """
            select id, name, created_at, used_at
              from api_key
             where secret_hash = :hash
               and revoked_at is null
            """;
    private static final String LIST = """
            select id, name, created_at, used_at
              from api_key
             where revoked_at is null
             order by created_at desc
            """;
    private static final String USE = """
            update api_key
               set used_at = ?
             where id = ?
            """;
    private static final String REVOKE = """
            update api_key
               set revoked_at = :now
             where id = :id
               and revoked_at is null
            """;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must not be guessable */
    public ApiKeys(Jdbi jdbi, AuditLog log, RandomGenerator random, InstantSource clock) {
        this.jdbi = jdbi;
        this.log = log;
        this.random = random;
        this.clock = clock;
    }

    /** One that is good; all there are read figures and change nothing. */
    public record ApiKey(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    /** The key itself, which is shown this once; empty for a name that says nothing. */
    public Optional<Secret> make(Actor by, String name) {
        var shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONG) {
            return Optional.empty();
        }
        var secret = Secret.make(PREFIX, random);
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbi.useTransaction(handle -> {
            handle.createUpdate(ADD)
                    .bind("id", id)
                    .bind("hash", secret.hash())
                    .bind("name", shown)
                    .bind("now", clock.instant())
                    .execute();
            log.write(handle, by, "key made", id.toString(), "", shown);
        });
        return Optional.of(secret);
    }

    public Optional<ApiKey> find(Secret secret) {
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(FIND)
                    .bind("hash", secret.hash())
                    .map(ConstructorMapper.of(ApiKey.class))
                    .findOne();
            var now = clock.instant();
            found.filter(key -> key.usedAt() == null || key.usedAt().plus(USED).isBefore(now))
                    .ifPresent(key -> handle.execute(USE, now, key.id()));
            return found;
        });
    }

    public List<ApiKey> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(LIST).map(ConstructorMapper.of(ApiKey.class)).list());
    }

    public void revoke(Actor by, UUID id) {
        jdbi.useTransaction(handle -> {
            int ended = handle.createUpdate(REVOKE)
                    .bind("id", id)
                    .bind("now", clock.instant())
                    .execute();
            if (ended == 1) {
                log.write(handle, by, "key revoked", id.toString(), "", "");
            }
        });
    }
}
