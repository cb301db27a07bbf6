package org.patchthrough.whip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.patchthrough.directory.Congress;
import org.patchthrough.ledger.JdbiSetup;

/**
 * Which members moved, and when: each one's position at the end of every day, by the same rule as today's. It is told as the
 * answers are known now: one that was corrected since counts as corrected.
 */
public final class PositionMoves {
    private static final int LEAVES = 61;

    private static final String DAYS = """
            select seat, day, supports, opposes, undecided, not_given
              from seat_day
             where campaign = :campaign
               and day between :from and :to
            """;
    private static final String CONFIRMED = """
            select seq, seat, upper(position) as position, upper(kind) as kind, link, said_on, by, at
              from confirmed_position
             where campaign = :campaign
               and at < :before
             order by seq
            """;

    private final Jdbi jdbi;

    public PositionMoves(DataSource dataSource) {
        this.jdbi = JdbiSetup.on(dataSource);
    }

    /**
     * A member who stood elsewhere at the end of the day before.
     *
     * @param by who entered it; empty where callers moved it, or time did
     */
    public record Move(LocalDate day, String seat, Position before, Position after, String by) {}

    private record Told(String seat, LocalDate day, @Nested ReportedAnswers reported) {}

    /** Of these days, both included, the newest first. */
    public List<Move> between(String campaign, LocalDate from, LocalDate to) {
        var known = known(campaign, from.minusDays(1), to);
        var moves = new ArrayList<Move>();
        for (var seat : known.seats()) {
            var before = known.at(seat, from.minusDays(1));
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var after = known.at(seat, day);
                if (!after.equals(before)) {
                    moves.add(new Move(day, seat, before, after, known.by(seat, day)));
                }
                before = after;
            }
        }
        moves.sort(Comparator.comparing(Move::day).reversed().thenComparing(Move::seat));
        return List.copyOf(moves);
    }

    /** Each seat's position when a day ended; a seat of which nothing was known then is not in the map. */
    public Map<String, Position> at(String campaign, LocalDate day) {
        var known = known(campaign, day, day);
        var positions = new TreeMap<String, Position>();
        known.seats().forEach(seat -> positions.put(seat, known.at(seat, day)));
        return positions;
    }

    private Known known(String campaign, LocalDate from, LocalDate to) {
        var told = new TreeMap<String, NavigableMap<LocalDate, ReportedAnswers>>();
        var entered = new TreeMap<String, List<ConfirmedPositions.Entry>>();
        jdbi.useTransaction(handle -> {
            handle.createQuery(DAYS)
                    .bind("campaign", campaign)
                    .bind("from", from.minusDays(LEAVES))
                    .bind("to", to)
                    .map(ConstructorMapper.of(Told.class))
                    .forEach(row -> told.computeIfAbsent(row.seat(), _ -> new TreeMap<>())
                            .put(row.day(), row.reported()));
            handle.createQuery(CONFIRMED)
                    .bind("campaign", campaign)
                    .bind("before", end(to))
                    .map(ConstructorMapper.of(ConfirmedPositions.Entry.class))
                    .forEach(entry -> entered.computeIfAbsent(entry.seat(), _ -> new ArrayList<>())
                            .add(entry));
        });
        return new Known(told, entered);
    }

    /** What was told and entered, by seat. */
    private record Known(
            Map<String, NavigableMap<LocalDate, ReportedAnswers>> told,
            Map<String, List<ConfirmedPositions.Entry>> entered) {
        Set<String> seats() {
            var seats = new TreeSet<>(told.keySet());
            seats.addAll(entered.keySet());
            return seats;
        }

        Position at(String seat, LocalDate day) {
            var end = end(day).minusMillis(1);
            var days = told.getOrDefault(seat, new TreeMap<>());
            var recent = days.subMap(AnswerAge.freshSince(end), true, day, true);
            var last = Optional.ofNullable(days.floorKey(day))
                    .map(latest -> latest.atTime(LocalTime.NOON)
                            .atZone(Congress.WASHINGTON)
                            .toInstant())
                    .orElse(null);
            var reported = recent.values().stream().reduce(ReportedAnswers.NOTHING, ReportedAnswers::plus);
            return Position.of(confirmed(seat, day), new RecentAnswers(reported, recent.size()), last, end);
        }

        private @Nullable ConfirmedPosition confirmed(String seat, LocalDate day) {
            return entered.getOrDefault(seat, List.of()).stream()
                    .filter(entry -> entry.at().isBefore(end(day)))
                    .reduce((_, later) -> later)
                    .flatMap(ConfirmedPositions.Entry::confirmed)
                    .orElse(null);
        }

        String by(String seat, LocalDate day) {
            return entered.getOrDefault(seat, List.of()).stream()
                    .filter(entry -> Congress.dayInWashington(entry.at()).equals(day))
                    .reduce((_, later) -> later)
                    .map(ConfirmedPositions.Entry::by)
                    .orElse("");
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Congress.WASHINGTON)
                .toInstant();
    }
}
