package org.patchthrough.whip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads whip counts from the views {@code whip_seat} and {@code whip_funnel}. */
public final class WhipCounts {
    private static final String SEATS = """
            select seat, supports, opposes, undecided, not_given, callers, last_answer, days
              from whip_seat
             where campaign = :campaign
            """;

    private static final String FUNNEL = """
            select requested, answered, accepted, bridged, person, voicemail, not_reached, reported
              from whip_funnel
             where campaign = :campaign
            """;

    private final Jdbi jdbi;
    private final InstantSource clock;

    public WhipCounts(DataSource dataSource, InstantSource clock) {
        this.jdbi = Jdbi.create(dataSource);
        this.clock = clock;
    }

    /**
     * Where members stand now.
     *
     * @param campaign its slug; one of which nothing was ever counted has empty figures
     * @param seats    to be shown in any case, in this order
     * @param names    by the directory in use
     */
    public WhipCount count(String campaign, Collection<String> seats, Names names) {
        return jdbi.inTransaction(handle -> {
            var told = told(handle, campaign);
            var shown = new LinkedHashSet<>(seats);
            shown.addAll(told.keySet());
            var members = shown.stream()
                    .map(seat -> standing(seat, told.getOrDefault(seat, Told.NOTHING), names))
                    .toList();
            return new WhipCount(campaign, clock.instant(), members, funnel(handle, campaign));
        });
    }

    private record Told(
            String seat,
            Reported reported,
            long callers,
            @Nullable Instant lastAnswer,
            int days) {
        static final Told NOTHING = new Told("", Reported.NOTHING, 0, null, 0);
    }

    private static Standing standing(String seat, Told told, Names names) {
        var named = names.find(seat).orElseGet(() -> new Names.Named(seat, "", ""));
        return new Standing(
                seat,
                named.name(),
                named.party(),
                named.state(),
                told.reported(),
                told.callers(),
                null,
                told.lastAnswer(),
                told.days());
    }

    private static Map<String, Told> told(Handle handle, String campaign) {
        return handle.createQuery(SEATS).bind("campaign", campaign).map((row, _) -> told(row)).stream()
                .collect(Collectors.toMap(Told::seat, told -> told, (one, _) -> one, TreeMap::new));
    }

    private static Told told(ResultSet row) throws SQLException {
        var last = row.getObject("last_answer", OffsetDateTime.class);
        return new Told(
                row.getString("seat"),
                new Reported(
                        row.getLong("supports"),
                        row.getLong("opposes"),
                        row.getLong("undecided"),
                        row.getLong("not_given")),
                row.getLong("callers"),
                last == null ? null : last.toInstant(),
                row.getInt("days"));
    }

    private static Funnel funnel(Handle handle, String campaign) {
        return handle.createQuery(FUNNEL)
                .bind("campaign", campaign)
                .map((row, _) -> new Funnel(
                        row.getLong("requested"),
                        row.getLong("answered"),
                        row.getLong("accepted"),
                        row.getLong("bridged"),
                        row.getLong("person"),
                        row.getLong("voicemail"),
                        row.getLong("not_reached"),
                        row.getLong("reported")))
                .findOne()
                .orElse(Funnel.EMPTY);
    }
}
