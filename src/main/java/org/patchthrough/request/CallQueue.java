package org.patchthrough.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.line.LineStore;

/**
 * Who waits to be rung: in the order of their asking, but those whom no office's line waits for wait here and not on the
 * phone, while others pass them by.
 */
public final class CallQueue {
    /** As long as consent to be rung "now" can last. */
    static final Duration LIFE = Duration.ofMinutes(10);
    /** Who has waited so long is rung whether a line is free or not: as long again a caller is kept waiting on the phone. */
    static final Duration LONG = Duration.ofMinutes(2);
    /** From the order to the first office: ringing, greeting, briefing. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);
    /** Of so many it is looked whose line is free: who stands further back is not rung before these. */
    private static final int LOOKED_AT = 300;
    /** The pace is measured over so long. */
    private static final Duration LATELY_IS = Duration.ofSeconds(30);
    /** So many are counted one by one; beyond, a place in the line is an estimate. */
    private static final int COUNTED = 1_000;

    private static final String ADD = """
            insert into queued (call_id, campaign, needs_line, at, not_before, expires_at)
            values (:call, :campaign, :needs_line, :now, :now, :expires)
            """;
    private static final String ADD_TARGETS = """
            insert into queued_target (call_id, target, line_key, phones, lines)
            values (:call, :target, :lineKey, :phones, :lines)
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
    // How many were rung lately, and since when somebody has waited.
    private static final String LATELY = """
            select (select count(*)
                      from caller_leg
                     where placing_at > :since
                       and not exists (select
                                         from inbound
                                        where inbound.call_id = caller_leg.call_id)) as rung,
                   (select min(at)
                      from queued
                     where claimed_at is null
                       and campaign <> all (:paused)) as oldest
            """;
    // A line counts as in use while it is held, and for who is on the way to it: rung, and at no office yet. That a
    // call to the office has only just started is no matter, since it is a while till this caller gets there.
    private static final String NEXT = """
            select queued.call_id, free.target
              from queued
              left join lateral (
                     select first.target
                       from queued_target as first
                      where first.call_id = queued.call_id
                        and (select sum(greatest(first.lines - (select count(*)
                                                                  from line
                                                                 where line.phone = needed.phone
                                                                   and line.started > :leased
                                                                   and line.freed is null
                                                                   and line.until > :now), 0))
                               from unnest(first.phones) as needed (phone))
                            > (select count(*)
                                 from caller_leg
                                where caller_leg.line_key = first.line_key
                                  and caller_leg.ended_at is null
                                  and caller_leg.given_up_at is null
                                  and caller_leg.placing_at > :under_way)
                      order by first.target
                      limit 1) as free on true
             where queued.claimed_at is null
               and queued.not_before <= :now
               and queued.campaign <> all (:paused)
               and queued.expires_at > :now
               and queued.seq <= coalesce((select seq
                                             from queued
                                            where claimed_at is null
                                              and not_before <= :now
                                              and campaign <> all (:paused)
                                              and expires_at > :now
                                            order by seq
                                           offset :looked_at
                                            limit 1), :last)
               and (not queued.needs_line
                    or queued.at <= :asked_long_ago
                    or free.target is not null)
             order by queued.seq
             limit 1
               for update of queued skip locked
            """;
    private static final String CLAIM = """
            update queued
               set claimed_at = ?
             where call_id = ?
            """;
    private static final String RELEASE = """
            update queued
               set claimed_at = null,
                   not_before = ?
             where call_id = ?
            """;
    private static final String LOCK = """
            select 1
              from queued
             where call_id = ?
               for update
            """;
    private static final String REMOVE = """
            delete from queued
             where call_id = ?
            """;
    private static final String REMOVE_WAITING = """
            delete from queued
             where call_id = ?
               and claimed_at is null
            """;
    private static final String REMOVE_EXPIRED = """
            delete from queued
             where call_id = (select call_id
                                from queued
                               where claimed_at is null
                                 and expires_at <= ?
                               order by expires_at
                               limit 1
                                 for update skip locked)
            returning call_id
            """;

    private final Jdbi jdbi;
    private final int callsPerSecond;

    /** @param callsPerSecond that the carrier starts for us */
    public CallQueue(Jdbi jdbi, int callsPerSecond) {
        this.jdbi = jdbi;
        this.callsPerSecond = callsPerSecond;
    }

    /**
     * How many wait before this call, itself included; empty once it is being placed, or is over.
     *
     * @param paused campaigns that ring nobody for a while
     */
    public Optional<Integer> findPosition(UUID call, Set<String> paused) {
        return jdbi.withHandle(handle -> findPosition(handle, call, paused));
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
     * How long that many take, at the pace of the last half minute; where nobody has waited that long, at our own.
     *
     * @param paused campaigns that ring nobody for a while
     */
    public Duration reckonWait(int ahead, Set<String> paused, Instant now) {
        return jdbi.withHandle(handle -> reckonWait(handle, ahead, paused, now));
    }

    /** As the other, within somebody else's transaction. */
    public Duration reckonWait(Handle handle, int ahead, Set<String> paused, Instant now) {
        return handle.createQuery(LATELY)
                .bind("since", now.minus(LATELY_IS))
                .bindArray("paused", String.class, List.copyOf(paused))
                .map((row, _) -> {
                    var oldest = row.getTimestamp("oldest");
                    boolean slow = oldest != null && oldest.toInstant().isBefore(now.minus(LATELY_IS));
                    return slow
                            ? LATELY_IS.multipliedBy(ahead).dividedBy(Math.max(1, row.getInt("rung")))
                            : Duration.ofSeconds(1).multipliedBy(ahead).dividedBy(callsPerSecond);
                })
                .one()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param firsts with whom it may begin; empty where it is rung as soon as it is due */
    void add(Handle handle, UUID call, String campaign, List<FirstTarget> firsts, Instant now) {
        handle.createUpdate(ADD)
                .bind("call", call)
                .bind("campaign", campaign)
                .bind("needs_line", !firsts.isEmpty())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute();
        if (!firsts.isEmpty()) {
            addTargets(handle, call, firsts);
        }
    }

    private static void addTargets(Handle handle, UUID call, List<FirstTarget> firsts) {
        var batch = handle.prepareBatch(ADD_TARGETS);
        for (var first : firsts) {
            batch.bind("call", call)
                    .bind("target", first.target())
                    .bind("lineKey", first.lineKey())
                    .bindArray("phones", String.class, first.phones())
                    .bind("lines", first.lines())
                    .add();
        }
        batch.execute();
    }

    /**
     * Who is rung next.
     *
     * @param free the first of the targets it may begin with that has a line free; empty where none has, or it needs none
     */
    public record Next(UUID call, Optional<Integer> free) {}

    /**
     * The first, by the order of asking, of those who need not wait for a line or have waited long; its row is locked until
     * the transaction ends.
     *
     * @param paused campaigns whose calls are passed over
     */
    public Optional<Next> next(Handle handle, Instant now, Set<String> paused) {
        return handle.createQuery(NEXT)
                .bindArray("paused", String.class, List.copyOf(paused))
                .bind("now", now)
                .bind("leased", now.minus(LineStore.LEASE))
                .bind("under_way", now.minus(UNDER_WAY))
                .bind("asked_long_ago", now.minus(LONG))
                .bind("looked_at", LOOKED_AT)
                .bind("last", Long.MAX_VALUE)
                .map((row, _) -> new Next(
                        row.getObject("call_id", UUID.class),
                        Optional.ofNullable(row.getObject("target", Integer.class))))
                .findOne();
    }

    public void claim(Handle handle, UUID call, Instant now) {
        handle.execute(CLAIM, now, call);
    }

    /**
     * Until the transaction ends nobody else changes what becomes of this call: whoever settles an order and whoever calls it
     * off begin with this, so that neither misses the other.
     */
    public void lock(Handle handle, UUID call) {
        handle.select(LOCK, call).mapTo(Integer.class).findOne();
    }

    /** Back to its old place: the carrier certainly did not take it. */
    public void release(Handle handle, UUID call, Instant notBefore) {
        handle.execute(RELEASE, notBefore, call);
    }

    public void remove(Handle handle, UUID call) {
        handle.execute(REMOVE, call);
    }

    /** Returns false where it does not wait, or not any more. */
    public boolean removeWaiting(Handle handle, UUID call) {
        return handle.execute(REMOVE_WAITING, call) == 1;
    }

    /** Takes out one call that has waited too long. */
    public Optional<UUID> removeExpired(Handle handle, Instant now) {
        return handle.select(REMOVE_EXPIRED, now).mapTo(UUID.class).findOne();
    }
}
