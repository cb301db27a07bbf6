package org.patchthrough.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code session}: each signing in begins one, with a secret that was never anybody's before. */
public final class Sessions {
    /** Without a request for as long, it is over: a working day's pauses are shorter. */
    static final Duration IDLE = Duration.ofHours(12);
    /** However busy it is. */
    static final Duration LONGEST = Duration.ofDays(14);
    /** When it was last used is written down this often. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private static final int AGENT = 200;

    private static final String ADD = """
            insert into session (id, secret_hash, account, agent, created_at, seen_at)
            values (:id, :hash, :account, :agent, :now, :now)
            """;
    private static final String FIND = """
            select session.id, session.account, session.seen_at
              from session
             where secret_hash = :hash
               and ended_at is null
               and seen_at > :idle
               and created_at > :oldest
            """;
    private static final String SEE = """
            update session
               set seen_at = :now
             where id = :id
            """;
    private static final String LIST = """
            select id, agent, created_at, seen_at
              from session
             where account = :account
               and ended_at is null
               and seen_at > :idle
               and created_at > :oldest
             order by seen_at desc
            """;
    private static final String END = """
            update session
               set ended_at = :now
             where id = :id
               and account = :account
               and ended_at is null
            """;
    private static final String END_OTHERS = """
            update session
               set ended_at = :now
             where account = :account
               and id <> :id
               and ended_at is null
            """;
    private static final String END_ALL = """
            update session
               set ended_at = ?
             where account = ?
               and ended_at is null
            """;

    private final Jdbi jdbi;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random must not be guessable */
    public Sessions(Jdbi jdbi, RandomGenerator random, InstantSource clock) {
        this.jdbi = jdbi;
        this.random = random;
        this.clock = clock;
    }

    /** One of somebody's, as they read it in a list. */
    public record Listed(UUID id, String agent, Instant createdAt, Instant seenAt) {}

    private record Found(UUID id, UUID account, Instant seenAt) {}

    /** @param agent what the browser calls itself */
    public Session begin(Account account, String agent) {
        return jdbi.inTransaction(handle -> begin(handle, account, agent));
    }

    Session begin(Handle handle, Account account, String agent) {
        var session = new Session(UuidCreator.getTimeOrderedEpoch(), account, Secret.make("", random));
        handle.createUpdate(ADD)
                .bind("id", session.id())
                .bind("hash", session.secret().hash())
                .bind("account", account.id())
                .bind("agent", agent.substring(0, Math.min(AGENT, agent.length())))
                .bind("now", clock.instant())
                .execute();
        return session;
    }

    /** Empty where it is nobody's, was ended, or has been still for too long. */
    public Optional<Session> find(Secret secret) {
        return jdbi.inTransaction(handle -> {
            var now = clock.instant();
            return handle.createQuery(FIND)
                    .bind("hash", secret.hash())
                    .bind("idle", now.minus(IDLE))
                    .bind("oldest", now.minus(LONGEST))
                    .map(ConstructorMapper.of(Found.class))
                    .findOne()
                    .flatMap(found -> Accounts.find(handle, found.account()).map(account -> {
                        if (found.seenAt().plus(SEEN).isBefore(now)) {
                            handle.createUpdate(SEE)
                                    .bind("id", found.id())
                                    .bind("now", now)
                                    .execute();
                        }
                        return new Session(found.id(), account, secret);
                    }));
        });
    }

    public List<Listed> of(UUID account) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("account", account)
                .bind("idle", now.minus(IDLE))
                .bind("oldest", now.minus(LONGEST))
                .map(ConstructorMapper.of(Listed.class))
                .list());
    }

    /** Nothing happens where it is another account's. */
    public void end(UUID account, UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("id", id)
                .bind("account", account)
                .bind("now", clock.instant())
                .execute());
    }

    /** Of the same account, but this one. */
    void endOthers(Handle handle, Session kept) {
        handle.createUpdate(END_OTHERS)
                .bind("id", kept.id())
                .bind("account", kept.account().id())
                .bind("now", clock.instant())
                .execute();
    }

    static void endAll(Handle handle, UUID account, Instant now) {
        handle.execute(END_ALL, now, account);
    }
}
