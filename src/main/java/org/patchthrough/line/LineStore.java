package org.patchthrough.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Leg;

/** Leases on offices' phone lines. Counted by phone, because that is what rings, and two members' offices may share one. */
public final class LineStore {
    /** Forty seconds of ringing and the longest talk we allow, twenty minutes; then some. */
    public static final Duration LEASE = Duration.ofMinutes(25);
    /** First half of the database's advisory locks for phones of offices; the ledger's own lock is of another form. */
    private static final int LOCKS = 0x4c494e45;

    private static final String FIND = """
            select number, opens
              from line
             where call_id = ?
               and target = ?
               and attempt = ?
            """;
    // Sorted, so that two callers who want the same offices in different orders cannot wait for each other.
    private static final String LOCK = """
            select pg_advisory_xact_lock(:locks, phone)
              from (select distinct hashtext(unnest(:phones)) as phone
                     order by phone) as sorted
            """;
    private static final String USE = """
            select phone,
                   count(*) filter (where freed is null and until > :now) as held,
                   coalesce(bool_or(started > :spaced and started <= :now), false) as just_started
              from line
             where phone = any(:phones)
               and started > :since
             group by phone
            """;
    private static final String HOLD = """
            insert into line (call_id, target, attempt, seat, office, number, phone, started, opens, until)
            values (:call, :target, :attempt, :seat, :office, :number, :phone, :now, :opens, :until)
            """;
    private static final String NAME = """
            update line
               set sid = ?
             where call_id = ?
               and target = ?
               and attempt = ?
               and sid is null
            """;
    private static final String FREE = """
            update line
               set freed = ?
             where call_id = ?
               and target = ?
               and attempt = ?
               and freed is null
            """;
    private static final String FREE_ALL = """
            update line
               set freed = ?
             where call_id = ?
               and freed is null
            """;
    private static final String UP = """
            select sid
              from line
             where call_id = ?
               and freed is null
               and sid is not null
             order by started desc
             limit 1
            """;

    /** An answer that stands. */
    record Held(int number, Optional<Instant> opens) {}

    /**
     * A phone's use at this moment.
     *
     * @param justStarted a call was started too short a while ago
     */
    record Use(int held, boolean justStarted) {
        static final Use NONE = new Use(0, false);
    }

    Optional<Held> find(Handle handle, UUID call, Leg leg) {
        return handle.select(FIND, call, leg.target(), leg.attempt())
                .map(ConstructorMapper.of(Held.class))
                .findOne();
    }

    /** Until the transaction ends, nobody else counts these phones' lines. */
    void lock(Handle handle, Collection<String> phones) {
        handle.createQuery(LOCK)
                .bind("locks", LOCKS)
                .bindArray("phones", String.class, phones)
                .map((_, _) -> true)
                .list();
    }

    /** Those without any use are left out. */
    Map<String, Use> use(Handle handle, Collection<String> phones, Instant now, Duration spacing) {
        return handle.createQuery(USE)
                .bindArray("phones", String.class, phones)
                .bind("now", now)
                .bind("spaced", now.minus(spacing))
                .bind("since", now.minus(LEASE))
                .map((row, _) ->
                        Map.entry(row.getString("phone"), new Use(row.getInt("held"), row.getBoolean("just_started"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void hold(
            Handle handle,
            UUID call,
            Leg leg,
            String seat,
            CallableOffice office,
            Optional<Instant> opens,
            Instant now) {
        handle.createUpdate(HOLD)
                .bind("call", call)
                .bind("target", leg.target())
                .bind("attempt", leg.attempt())
                .bind("seat", seat)
                .bind("office", office.id())
                .bind("number", office.number())
                .bind("phone", office.phone())
                .bind("now", now)
                .bind("opens", opens.orElse(null))
                .bind("until", now.plus(LEASE))
                .execute();
    }

    public void name(Handle handle, UUID call, Leg leg, String sid) {
        handle.execute(NAME, sid, call, leg.target(), leg.attempt());
    }

    public void free(Handle handle, UUID call, Leg leg, Instant now) {
        handle.execute(FREE, now, call, leg.target(), leg.attempt());
    }

    public void freeAll(Handle handle, UUID call, Instant now) {
        handle.execute(FREE_ALL, now, call);
    }

    /** The office leg that is up, by the carrier's id. */
    public Optional<String> findUp(Handle handle, UUID call) {
        return handle.select(UP, call).mapTo(String.class).findOne();
    }

    static List<String> phones(List<CallableOffice> offices) {
        return offices.stream().map(CallableOffice::phone).toList();
    }
}
