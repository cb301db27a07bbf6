package org.patchthrough.whip;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.JdbiSetup;

/** Whether a campaign works just now, and what today has brought, from the table {@code call_summary} and its rollups. */
public final class Workload {
    /** No call lasts longer. */
    private static final int HOURS = 3;

    private static final String FUNNEL = """
            select coalesce(sum(requested), 0)::bigint as requested,
                   coalesce(sum(answered), 0)::bigint as answered,
                   coalesce(sum(accepted), 0)::bigint as accepted,
                   coalesce(sum(bridged), 0)::bigint as bridged,
                   coalesce(sum(person), 0)::bigint as person,
                   coalesce(sum(voicemail), 0)::bigint as voicemail,
                   coalesce(sum(not_reached), 0)::bigint as not_reached,
                   coalesce(sum(reported), 0)::bigint as reported
              from funnel_hour
             where campaign = :campaign
               and hour >= :since
            """;
    private static final String DOORS = """
            select door,
                   partner,
                   sum(requested)::bigint as requested,
                   sum(answered)::bigint as answered,
                   sum(bridged)::bigint as bridged,
                   sum(reported)::bigint as reported
              from door_day
             where campaign = :campaign
               and day = :day
             group by door, partner
             order by requested desc, door, partner
            """;
    private static final String CALLERS = """
            select coalesce(sum(callers), 0)::bigint
              from caller_day
             where campaign = :campaign
               and day = :day
            """;

    /** A call that is not over after three hours is one whose end was lost. */
    private static final String NOW = """
            select count(*) filter (where status = 'queued') as waiting,
                   min(requested_at) filter (where status = 'queued') as waiting_since,
                   count(*) filter (where status in ('dialing', 'ringing')) as ringing,
                   count(*) filter (where status in ('greeting', 'locating', 'briefing', 'waiting')) as listening,
                   count(*) filter (where status = 'bridged') as bridged,
                   count(*) filter (where status = 'asking') as asking,
                   (select count(*)
                      from call_summary
                     where campaign = :campaign
                       and requested_at >= :since
                       and outcome = 'failed'
                       and not test) as failed,
                   (select requested_at
                      from call_summary
                     where campaign = :campaign
                       and requested_at >= :since
                       and bridged
                       and not test
                     order by requested_at desc
                     limit 1) as last_good
              from call_summary
             where campaign = :campaign
               and requested_at >= :since
               and status <> 'ended'
               and not test
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public Workload(DataSource dataSource, InstantSource clock) {
        this.jdbi = JdbiSetup.on(dataSource);
        this.clock = clock;
    }

    /**
     * Since midnight in Washington.
     *
     * @param callers different ones who asked
     * @param doors   the busiest first
     */
    public record Today(Funnel funnel, long callers, List<Door> doors) {
        public Today {
            doors = List.copyOf(doors);
        }
    }

    /**
     * Calls that came one way.
     *
     * @param door    its code
     * @param partner whose page or list it was, by the partner's id; empty for nobody's
     */
    public record Door(String door, String partner, long requested, long answered, long bridged, long reported) {}

    /**
     * The calls of the last hours, by where they are.
     *
     * @param waitingSince of who has waited longest; null where nobody waits
     * @param listening    has picked up, and no office rings yet
     * @param failed       that the carrier did not place
     * @param lastGood     when the last one was asked for that reached an office; null where none did
     */
    public record Now(
            long waiting,
            @Nullable Instant waitingSince,
            long ringing,
            long listening,
            long bridged,
            long asking,
            long failed,
            @Nullable Instant lastGood) {
        public long onTheLine() {
            return ringing + listening + bridged + asking;
        }

        /** How long somebody has waited by now, in seconds; empty where nobody waits. */
        public Optional<Long> longestWait(Instant now) {
            return Optional.ofNullable(waitingSince).map(since -> Math.max(0, ChronoUnit.SECONDS.between(since, now)));
        }
    }

    /** @param campaign its slug */
    public Today today(String campaign) {
        var day = Congress.dayInWashington(clock.instant());
        return jdbi.inTransaction(handle -> new Today(
                handle.createQuery(FUNNEL)
                        .bind("campaign", campaign)
                        .bind("since", day.atStartOfDay(Congress.WASHINGTON).toInstant())
                        .map(ConstructorMapper.of(Funnel.class))
                        .one(),
                handle.createQuery(CALLERS)
                        .bind("campaign", campaign)
                        .bind("day", day)
                        .mapTo(Long.class)
                        .one(),
                handle.createQuery(DOORS)
                        .bind("campaign", campaign)
                        .bind("day", day)
                        .map(ConstructorMapper.of(Door.class))
                        .list()));
    }

    /** @param campaign its slug */
    public Now now(String campaign) {
        var since = clock.instant().minus(HOURS, ChronoUnit.HOURS);
        return jdbi.withHandle(handle -> handle.createQuery(NOW)
                .bind("campaign", campaign)
                .bind("since", since)
                .map(ConstructorMapper.of(Now.class))
                .one());
    }
}
