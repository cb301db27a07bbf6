package org.patchthrough.whip;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.ledger.JdbiSetup;

/** Whether a campaign works just now, from the table {@code call_summary}. Only calls of the last hours are read. */
public final class CallsNow {
    /** No call lasts longer. */
    private static final int HOURS = 3;

    private static final String RECENT = """
            select call_id, seats, status, outcome, requested_at, ended_at, door, partner
              from call_summary
             where campaign = :campaign
               and requested_at >= :since
               and not test
             order by requested_at desc, call_id
             limit :most
            """;
    private static final String ANSWERS = """
            select call_id, seat, contact, upper(stance) as stance
              from answer
             where call_id = any(:calls)
             order by call_id, target
            """;
    private static final String REFUSED = """
            select fact.body ->> 'code' as code, fact.at
              from call_summary as call
              join fact
                on fact.call_id = call.call_id
               and fact.key = 'not_placed'
             where campaign = :campaign
               and requested_at >= :since
               and outcome = 'failed'
               and not test
             order by requested_at desc
             limit 1
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

    public CallsNow(DataSource dataSource, InstantSource clock) {
        this.jdbi = JdbiSetup.on(dataSource);
        this.clock = clock;
    }

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
    public Now now(String campaign) {
        var since = clock.instant().minus(HOURS, ChronoUnit.HOURS);
        return jdbi.withHandle(handle -> handle.createQuery(NOW)
                .bind("campaign", campaign)
                .bind("since", since)
                .map(ConstructorMapper.of(Now.class))
                .one());
    }

    /**
     * A call, as far as it has come. Who made it is not told.
     *
     * @param seats   whom it goes to
     * @param outcome its code; null until it has one
     * @param answers what was told of each member by now
     */
    public record Recent(
            Instant requestedAt,
            String status,
            @Nullable String outcome,
            @Nullable Instant endedAt,
            List<String> seats,
            String door,
            String partner,
            List<Told> answers) {
        public Recent {
            seats = List.copyOf(seats);
            answers = List.copyOf(answers);
        }
    }

    /** @param contact its code */
    public record Told(
            String seat, String contact, @Nullable Stance stance) {}

    private record Row(
            UUID callId,
            List<String> seats,
            String status,
            @Nullable String outcome,
            Instant requestedAt,
            @Nullable Instant endedAt,
            String door,
            String partner) {}

    private record Answer(
            UUID callId,
            String seat,
            String contact,
            @Nullable Stance stance) {}

    /** The last calls asked for within the last hours, newest first. */
    public List<Recent> recent(String campaign, int most) {
        var since = clock.instant().minus(HOURS, ChronoUnit.HOURS);
        return jdbi.inTransaction(handle -> {
            var calls = handle.createQuery(RECENT)
                    .bind("campaign", campaign)
                    .bind("since", since)
                    .bind("most", most)
                    .map(ConstructorMapper.of(Row.class))
                    .list();
            var answers = handle
                    .createQuery(ANSWERS)
                    .bindArray(
                            "calls", UUID.class, calls.stream().map(Row::callId).toList())
                    .map(ConstructorMapper.of(Answer.class))
                    .stream()
                    .collect(Collectors.groupingBy(Answer::callId));
            return calls.stream()
                    .map(call -> new Recent(
                            call.requestedAt(),
                            call.status(),
                            call.outcome(),
                            call.endedAt(),
                            call.seats(),
                            call.door(),
                            call.partner(),
                            answers.getOrDefault(call.callId(), List.of()).stream()
                                    .map(told -> new Told(told.seat(), told.contact(), told.stance()))
                                    .toList()))
                    .toList();
        });
    }

    /** @param code the carrier's, or our own word where nothing was heard of it */
    public record Refused(String code, Instant at) {}

    /** What the carrier last refused to place, of the last hours. */
    public Optional<Refused> lastRefused(String campaign) {
        var since = clock.instant().minus(HOURS, ChronoUnit.HOURS);
        return jdbi.withHandle(handle -> handle.createQuery(REFUSED)
                .bind("campaign", campaign)
                .bind("since", since)
                .map(ConstructorMapper.of(Refused.class))
                .findOne());
    }
}
