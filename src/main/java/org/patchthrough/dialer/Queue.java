package org.patchthrough.dialer;

import static org.patchthrough.dialer.Requests.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.call.Plan;

/** Who waits to be rung, in the order of their asking. */
public final class Queue {
    /** As long as consent to be rung "now" can last. */
    static final Duration LIFE = Duration.ofMinutes(10);
    /** So many are counted one by one; beyond, a place in the line is an estimate. */
    private static final int COUNTED = 1_000;

    private static final String ADD = """
            insert into queued (call_id, campaign, first_seat, at, not_before, expires_at)
            values (:call, :campaign, :seat, :now, :now, :expires)
            """;
    // Who waits for a paused campaign is ahead of nobody but of those who wait for the same.
    private static final String POSITION = """
            select (select count(*)
                      from (select
                              from queued
                             where claimed_at is null
                               and seq < mine.seq
                               and (campaign = mine.campaign or campaign <> all (:paused))
                             limit :counted) as ahead) as ahead
              from queued as mine
             where mine.call_id = :call
               and mine.claimed_at is null
            """;
    private static final String RECKON = """
            select mine.seq
                   - (select min(seq)
                        from queued
                       where claimed_at is null)
                   - (select count(*)
                        from queued
                       where claimed_at is null
                         and seq < mine.seq
                         and campaign = any (:paused)
                         and campaign <> mine.campaign)
              from queued as mine
             where mine.call_id = :call
            """;
    private static final String NEXT = """
            select call_id
              from queued
             where claimed_at is null
               and not_before <= :now
               and campaign <> all (:paused)
               and expires_at > :now
             order by seq
             limit 1
               for update skip locked
            """;
    private static final String CLAIM = """
            update queued
               set claimed_at = :now
             where call_id = :call
            """;
    private static final String RELEASE = """
            update queued
               set claimed_at = null,
                   not_before = :not_before
             where call_id = :call
            """;
    private static final String LOCK = """
            select 1
              from queued
             where call_id = :call
               for update
            """;
    private static final String REMOVE = """
            delete from queued
             where call_id = :call
            """;
    private static final String REMOVE_WAITING = """
            delete from queued
             where call_id = :call
               and claimed_at is null
            """;
    private static final String REMOVE_EXPIRED = """
            delete from queued
             where call_id = (select call_id
                                from queued
                               where claimed_at is null
                                 and expires_at <= :now
                               order by expires_at
                               limit 1
                                 for update skip locked)
            returning call_id
            """;

    private final Jdbi jdbi;

    public Queue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * How many wait before this call, itself included; empty once it is being placed, or is over.
     *
     * @param paused campaigns that ring nobody for a while
     */
    public Optional<Integer> findPosition(UUID call, Set<String> paused) {
        return jdbi.withHandle(handle -> findPosition(handle, call, paused));
    }

    void add(Handle handle, UUID call, String campaign, Optional<Plan> plan, Instant now) {
        handle.createUpdate(ADD)
                .bind("call", call)
                .bind("campaign", campaign)
                .bind("seat", plan.map(p -> p.target(0).seat()).orElse(null))
                .bind("now", stamp(now))
                .bind("expires", stamp(now.plus(LIFE)))
                .execute();
    }

    Optional<Integer> findPosition(Handle handle, UUID call, Set<String> paused) {
        return handle.createQuery(POSITION)
                .bind("call", call)
                .bindArray("paused", String.class, List.copyOf(paused))
                .bind("counted", COUNTED)
                .mapTo(Integer.class)
                .findOne()
                .map(ahead -> 1 + (ahead < COUNTED ? ahead : reckon(handle, call, paused)));
    }

    private static int reckon(Handle handle, UUID call, Set<String> paused) {
        return handle.createQuery(RECKON)
                .bind("call", call)
                .bindArray("paused", String.class, List.copyOf(paused))
                .mapTo(Integer.class)
                .findOne()
                .orElse(COUNTED);
    }

    /**
     * The first whose turn it is; its row is locked until the transaction ends.
     *
     * @param paused campaigns whose calls are passed over
     */
    Optional<UUID> next(Handle handle, Instant now, Set<String> paused) {
        return handle.createQuery(NEXT)
                .bindArray("paused", String.class, List.copyOf(paused))
                .bind("now", stamp(now))
                .mapTo(UUID.class)
                .findOne();
    }

    void claim(Handle handle, UUID call, Instant now) {
        handle.createUpdate(CLAIM).bind("call", call).bind("now", stamp(now)).execute();
    }

    /**
     * Until the transaction ends nobody else changes what becomes of this call: whoever settles an order and whoever calls it
     * off begin with this, so that neither misses the other.
     */
    void lock(Handle handle, UUID call) {
        handle.createQuery(LOCK).bind("call", call).mapTo(Integer.class).findOne();
    }

    /** Back to its old place: the carrier certainly did not take it. */
    void release(Handle handle, UUID call, Instant notBefore) {
        handle.createUpdate(RELEASE)
                .bind("call", call)
                .bind("not_before", stamp(notBefore))
                .execute();
    }

    void remove(Handle handle, UUID call) {
        handle.createUpdate(REMOVE).bind("call", call).execute();
    }

    /** Returns false where it does not wait, or not any more. */
    boolean removeWaiting(Handle handle, UUID call) {
        return handle.createUpdate(REMOVE_WAITING).bind("call", call).execute() == 1;
    }

    /** Takes out one call that has waited too long. */
    Optional<UUID> removeExpired(Handle handle, Instant now) {
        return handle.createQuery(REMOVE_EXPIRED)
                .bind("now", stamp(now))
                .mapTo(UUID.class)
                .findOne();
    }
}
