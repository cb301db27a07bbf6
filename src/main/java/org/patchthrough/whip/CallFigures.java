package org.patchthrough.whip;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.JdbiSetup;

/** What calls came to, from the running totals: no question here reads calls. Days are Washington's. */
public final class CallFigures {
    private static final String STEPS = """
            coalesce(sum(requested), 0)::bigint as requested,
                   coalesce(sum(answered), 0)::bigint as answered,
                   coalesce(sum(accepted), 0)::bigint as accepted,
                   coalesce(sum(bridged), 0)::bigint as bridged,
                   coalesce(sum(person), 0)::bigint as person,
                   coalesce(sum(voicemail), 0)::bigint as voicemail,
                   coalesce(sum(not_reached), 0)::bigint as not_reached,
                   coalesce(sum(reported), 0)::bigint as reported
            """;
    private static final String FUNNEL = "select " + STEPS + """
              from funnel_hour
             where campaign = :campaign
               and hour >= :from
               and hour < :to
            """;
    private static final String WAYS = "select door, partner, source, " + STEPS + """
              from door_day
             where campaign = :campaign
               and day between :from and :to
             group by door, partner, source
             order by requested desc, door, partner, source
            """;
    private static final String DAYS = """
            select day, callers, person, voicemail, not_reached
              from caller_day
             where campaign = :campaign
               and day between :from and :to
             order by day
            """;
    private static final String CALLERS = """
            select name, callers
              from caller_count
             where campaign = :campaign
               and part = :part
            """;
    private static final String THEIRS = """
            select name as seat, theirs.callers, coalesce(talk.callers, 0) as through
              from caller_count as theirs
              left join (select name, callers from caller_count where campaign = :campaign and part = 'talk') as talk
             using (name)
             where campaign = :campaign
               and part = 'seat'
            """;
    private static final String RINGS = """
            coalesce(sum(person), 0)::bigint as person,
                   coalesce(sum(voicemail), 0)::bigint as voicemail,
                   coalesce(sum(reached), 0)::bigint as reached,
                   coalesce(sum(busy), 0)::bigint as busy,
                   coalesce(sum(no_answer), 0)::bigint as no_answer,
                   coalesce(sum(failed), 0)::bigint as failed
            """;
    private static final String HOURS = "select weekday, hour, " + RINGS + """
              from office_hour
             where campaign = :campaign
             group by weekday, hour
            """;
    private static final String HOURS_OF_SEAT = "select weekday, hour, " + RINGS + """
              from office_hour
             where campaign = :campaign
               and seat = :seat
             group by weekday, hour
            """;
    private static final String OFFICES = "select seat, office, " + RINGS + """
              from office_hour
             where campaign = :campaign
             group by seat, office
             order by seat, office
            """;

    private final Jdbi jdbi;

    public CallFigures(DataSource dataSource) {
        this.jdbi = JdbiSetup.on(dataSource);
    }

    /** How far the calls asked for on these days got, both included. */
    public Funnel funnel(String campaign, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(FUNNEL)
                .bind("campaign", campaign)
                .bind("from", from.atStartOfDay(Congress.WASHINGTON).toInstant())
                .bind("to", to.plusDays(1).atStartOfDay(Congress.WASHINGTON).toInstant())
                .map(ConstructorMapper.of(Funnel.class))
                .one());
    }

    /**
     * Calls that came one way.
     *
     * @param door    its code
     * @param partner whose page or list it was, by the partner's id; empty for nobody's
     * @param source  a keyword, or what the partner said of how they came; empty for nothing
     */
    public record Way(
            String door,
            String partner,
            String source,
            @Nested Funnel funnel) {}

    /** The calls asked for on these days, both included, by the way on which they came; the busiest first. */
    public List<Way> ways(String campaign, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(WAYS)
                .bind("campaign", campaign)
                .bind("from", from)
                .bind("to", to)
                .map(ConstructorMapper.of(Way.class))
                .list());
    }

    /**
     * Different callers of one day, by the best that came of their calls.
     *
     * @param callers all of them, those of whose calls nothing was told included
     */
    public record Day(LocalDate day, long callers, long person, long voicemail, long notReached) {
        public static Day without(LocalDate day) {
            return new Day(day, 0, 0, 0, 0);
        }
    }

    /** Every day of these, both included, also without a caller. */
    public List<Day> days(String campaign, LocalDate from, LocalDate to) {
        var counted = jdbi.withHandle(handle -> handle
                .createQuery(DAYS)
                .bind("campaign", campaign)
                .bind("from", from)
                .bind("to", to)
                .map(ConstructorMapper.of(Day.class))
                .stream()
                .collect(Collectors.toMap(Day::day, day -> day)));
        return from.datesUntil(to.plusDays(1))
                .map(day -> counted.getOrDefault(day, Day.without(day)))
                .toList();
    }

    /** By what different callers are told apart. Never add them up: one may have come by two doors. */
    public enum Part {
        CAMPAIGN,
        DOOR,
        PARTNER,
        SOURCE
    }

    /** Different callers since the campaign began, by door's code, partner's id or source; of the whole under an empty name. */
    public Map<String, Long> callers(String campaign, Part part) {
        record Named(String name, long callers) {}
        return jdbi.withHandle(handle -> handle
                .createQuery(CALLERS)
                .bind("campaign", campaign)
                .bind("part", part.name().toLowerCase(Locale.ROOT))
                .map(ConstructorMapper.of(Named.class))
                .stream()
                .collect(Collectors.toMap(Named::name, Named::callers)));
    }

    /**
     * The callers whose member somebody is.
     *
     * @param callers different ones
     * @param through of these, who got through to an office of theirs
     */
    public record Constituents(String seat, long callers, long through) {
        public static Constituents none(String seat) {
            return new Constituents(seat, 0, 0);
        }

        /** Who has called, and has not got through to this member yet. */
        public long waiting() {
            return callers - through;
        }
    }

    /** By seat; a seat that is no caller's is not in the map. */
    public Map<String, Constituents> constituents(String campaign) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(THEIRS)
                        .bind("campaign", campaign)
                        .map(ConstructorMapper.of(Constituents.class))
                        .stream()
                        .collect(Collectors.toMap(Constituents::seat, theirs -> theirs)));
    }

    /**
     * How offices were met.
     *
     * @param reached they were joined, and nobody told with whom
     */
    public record Rings(long person, long voicemail, long reached, long busy, long noAnswer, long failed) {
        public static final Rings NONE = new Rings(0, 0, 0, 0, 0, 0);

        public long all() {
            return person + voicemail + reached + busy + noAnswer + failed;
        }
    }

    /** @param weekday Monday 1 to Sunday 7, in Washington, as is the hour */
    public record Hour(int weekday, int hour, @Nested Rings rings) {}

    /** Of all offices. An hour without a ring is not in the list. */
    public List<Hour> hours(String campaign) {
        return jdbi.withHandle(handle -> handle.createQuery(HOURS)
                .bind("campaign", campaign)
                .map(ConstructorMapper.of(Hour.class))
                .list());
    }

    /** Of one seat's offices. */
    public List<Hour> hours(String campaign, String seat) {
        return jdbi.withHandle(handle -> handle.createQuery(HOURS_OF_SEAT)
                .bind("campaign", campaign)
                .bind("seat", seat)
                .map(ConstructorMapper.of(Hour.class))
                .list());
    }

    /** @param office its id in the directory of the day */
    public record Office(String seat, String office, @Nested Rings rings) {}

    /** Of every office that was rung. */
    public List<Office> offices(String campaign) {
        return jdbi.withHandle(handle -> handle.createQuery(OFFICES)
                .bind("campaign", campaign)
                .map(ConstructorMapper.of(Office.class))
                .list());
    }
}
