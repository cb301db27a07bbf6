package org.patchthrough.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Callers' legs: of those that the carrier was asked for the memory by which none is asked for twice. */
public final class CallerLegStore {
    /** After which a leg whose end we were not told of no longer counts as up; the carrier itself ends any after four hours. */
    private static final Duration LONGEST = Duration.ofHours(5);

    private static final RowMapper<CallerLeg> LEG = ConstructorMapper.of(CallerLeg.class);

    private static final String OPEN = """
            insert into caller_leg (call_id, placing_at, line_key)
            values (?, ?, ?)
            on conflict (call_id) do nothing
            """;
    private static final String ARRIVE = """
            update caller_leg
               set line_key = null
             where call_id = ?
               and line_key is not null
            """;
    private static final String FIND = """
            select call_id as call, placing_at, sid, end_wanted,
                   given_up_at is not null as given_up, ended_at is not null as ended
              from caller_leg
             where call_id = ?
            """;
    private static final String TAKE = """
            update caller_leg
               set sid = ?
             where call_id = ?
               and sid is null
            """;
    private static final String GIVE_UP = """
            update caller_leg
               set given_up_at = ?
             where call_id = ?
               and sid is null
               and given_up_at is null
               and ended_at is null
            """;
    private static final String WANT_END = """
            update caller_leg
               set end_wanted = true
             where call_id = ?
               and ended_at is null
               and given_up_at is null
            """;
    private static final String END = """
            update caller_leg
               set ended_at = ?
             where call_id = ?
               and ended_at is null
            """;
    private static final String KNOWS = """
            select exists (select from caller_leg where sid = ?)
            """;
    private static final String FORGET = """
            delete from caller_leg
             where call_id = ?
               and sid is null
            """;
    private static final String UP = """
            select count(*)
              from caller_leg
             where ended_at is null
               and given_up_at is null
               and placing_at > ?
            """;
    private static final String UNSETTLED = """
            select call_id as call, placing_at, sid, end_wanted,
                   given_up_at is not null as given_up, ended_at is not null as ended
              from caller_leg
             where ended_at is null
               and given_up_at is null
               and sid is null
               and placing_at <= ?
             order by placing_at
             limit 100
            """;

    // Taken by one node at a time, which says by looked_at that it has.
    private static final String TAKE_LONG_UP = """
            update caller_leg
               set looked_at = :now
             where call_id in (select call_id
                                 from caller_leg
                                where ended_at is null
                                  and given_up_at is null
                                  and sid is not null
                                  and placing_at <= :before
                                  and (looked_at is null or looked_at <= :before)
                                order by placing_at
                                limit 5
                                  for update skip locked)
            returning call_id as call, placing_at, sid, end_wanted,
                      given_up_at is not null as given_up, ended_at is not null as ended
            """;

    /**
     * @param sid     null until the carrier's answer, a callback or the carrier's list named it
     * @param givenUp nothing was heard of it for a minute
     */
    public record CallerLeg(
            UUID call, Instant placingAt, @Nullable String sid, boolean endWanted, boolean givenUp, boolean ended) {
        /** Nobody waits for it any more, so it must not ring on. */
        public boolean unwanted() {
            return !ended && (endWanted || givenUp);
        }
    }

    /** @param lineKey the target that its caller will be on the way to; empty where it is not known yet */
    public void open(Handle handle, UUID call, Optional<String> lineKey, Instant now) {
        handle.execute(OPEN, call, now, lineKey.orElse(null));
    }

    /** A leg that came in: nobody has to ask the carrier for it. */
    public void take(Handle handle, UUID call, String sid, Instant now) {
        open(handle, call, Optional.empty(), now);
        take(handle, call, sid);
    }

    /** Its caller is on the way no more: a line is held for them. */
    void arrive(Handle handle, UUID call) {
        handle.execute(ARRIVE, call);
    }

    public Optional<CallerLeg> find(Handle handle, UUID call) {
        return handle.select(FIND, call).map(LEG).findOne();
    }

    /** Returns false where its sid was known before. */
    public boolean take(Handle handle, UUID call, String sid) {
        return handle.execute(TAKE, sid, call) == 1;
    }

    public boolean giveUp(Handle handle, UUID call, Instant now) {
        return handle.execute(GIVE_UP, now, call) == 1;
    }

    /** Returns false where there is nothing to end. */
    public boolean wantEnd(Handle handle, UUID call) {
        return handle.execute(WANT_END, call) == 1;
    }

    public void end(Handle handle, UUID call, Instant now) {
        handle.execute(END, now, call);
    }

    /** Whether the carrier's id is that of one of these legs. */
    public boolean knows(Handle handle, String sid) {
        return handle.select(KNOWS, sid).mapTo(Boolean.class).one();
    }

    /** It was certainly never taken. */
    public void forget(Handle handle, UUID call) {
        handle.execute(FORGET, call);
    }

    public int countUp(Handle handle, Instant now) {
        return handle.select(UP, now.minus(LONGEST)).mapTo(Integer.class).one();
    }

    /** Those of which nothing is known since before then, oldest first. */
    public List<CallerLeg> listUnsettled(Handle handle, Instant before) {
        return handle.select(UNSETTLED, before).map(LEG).list();
    }

    /** Some that are up since before then, and have not been looked for since: nobody else gets these before as long again. */
    public List<CallerLeg> takeLongUp(Handle handle, Instant before, Instant now) {
        return handle.createQuery(TAKE_LONG_UP)
                .bind("before", before)
                .bind("now", now)
                .map(LEG)
                .list();
    }
}
