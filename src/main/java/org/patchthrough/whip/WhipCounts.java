package org.patchthrough.whip;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.ledger.JdbiSetup;

/** Reads whip counts from the function {@code whip_seat} and the view {@code whip_funnel}. */
public final class WhipCounts {
    private static final String SEATS = """
            select seat, supports, opposes, undecided, not_given, callers, last_answer,
                   recent_supports, recent_opposes, recent_undecided, recent_not_given, recent_days
              from whip_seat(?, ?)
            """;

    private static final String DAYS = """
            select day, supports, opposes, undecided, not_given
              from seat_day
             where campaign = ?
               and seat = ?
             order by day desc
             limit 60
            """;

    private static final String FUNNEL = """
            select requested, answered, accepted, bridged, person, voicemail, not_reached, reported
              from whip_funnel
             where campaign = ?
            """;

    private static final String OTHERS = """
            select seat, voicemail as voicemails, not_reached
              from seat_count
             where campaign = ?
               and voicemail + not_reached > 0
            """;

    private static final String HELD = """
            select count(*)
              from answer
             where campaign = ?
               and held
            """;

    private final Jdbi jdbi;
    private final ConfirmedPositions confirmed;
    private final SeatNaming names;
    private final InstantSource clock;

    /** @param names by the directory in use */
    public WhipCounts(DataSource dataSource, ConfirmedPositions confirmed, SeatNaming names, InstantSource clock) {
        this.jdbi = JdbiSetup.on(dataSource);
        this.confirmed = confirmed;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Where the members stand whom a campaign calls, and others of whom somebody has told something.
     *
     * @param campaign its slug; one of which nothing was ever counted has empty figures
     */
    public WhipCount count(String campaign) {
        return count(campaign, names.called(campaign));
    }

    /** @param seats to be shown in any case, in this order */
    public WhipCount count(String campaign, Collection<String> seats) {
        var now = clock.instant();
        var read = jdbi.inTransaction(handle -> new Read(
                told(handle, campaign, now),
                confirmed.current(handle, campaign),
                others(handle, campaign),
                funnel(handle, campaign),
                held(handle, campaign)));
        // Named after the connection is given back: names may have to be looked up over another one.
        var shown = new LinkedHashSet<>(seats);
        shown.addAll(read.told().keySet());
        shown.addAll(read.confirmed().keySet());
        var members = shown.stream()
                .map(seat -> standing(
                        campaign,
                        seat,
                        read.told().getOrDefault(seat, Told.NOTHING),
                        read.confirmed().get(seat)))
                .toList();
        return new WhipCount(campaign, now, members, read.others(), read.funnel(), read.held());
    }

    /** What callers told of one seat, day by day in Washington, newest first; sixty days at most. */
    public List<AnswerDay> days(String campaign, String seat) {
        return jdbi.withHandle(handle -> handle.select(DAYS, campaign, seat)
                .map(ConstructorMapper.of(AnswerDay.class))
                .list());
    }

    private record Read(
            Map<String, Told> told,
            Map<String, ConfirmedPosition> confirmed,
            Map<String, OtherContacts> others,
            Funnel funnel,
            long held) {}

    private record Told(
            String seat,
            @Nested ReportedAnswers reported,
            long callers,
            @Nested("recent") RecentAnswers recent,
            @Nullable Instant lastAnswer) {
        static final Told NOTHING = new Told("", ReportedAnswers.NOTHING, 0, RecentAnswers.NOTHING, null);
    }

    private SeatStanding standing(String campaign, String seat, Told told, @Nullable ConfirmedPosition position) {
        return new SeatStanding(
                seat,
                names.find(campaign, seat).orElseGet(() -> new SeatNaming.Named(seat, "", "")),
                told.reported(),
                told.callers(),
                told.recent(),
                told.lastAnswer(),
                position);
    }

    private static Map<String, Told> told(Handle handle, String campaign, Instant now) {
        return handle.select(SEATS, campaign, AnswerAge.freshSince(now)).map(ConstructorMapper.of(Told.class)).stream()
                .collect(Collectors.toMap(Told::seat, told -> told, (one, _) -> one, TreeMap::new));
    }

    private record Untold(String seat, @Nested OtherContacts others) {}

    private static Map<String, OtherContacts> others(Handle handle, String campaign) {
        return handle.select(OTHERS, campaign).map(ConstructorMapper.of(Untold.class)).stream()
                .collect(Collectors.toMap(Untold::seat, Untold::others));
    }

    private static long held(Handle handle, String campaign) {
        return handle.select(HELD, campaign).mapTo(Long.class).one();
    }

    private static Funnel funnel(Handle handle, String campaign) {
        return handle.select(FUNNEL, campaign)
                .map(ConstructorMapper.of(Funnel.class))
                .findOne()
                .orElse(Funnel.EMPTY);
    }
}
