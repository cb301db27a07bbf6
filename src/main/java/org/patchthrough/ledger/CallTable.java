package org.patchthrough.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table whose rows each tell something of one call.
 *
 * @param name   the table's own
 * @param key    columns by which a row is known, its call first
 * @param moving columns that may become others
 * @param type   of a row
 * @param place  the key of a row
 */
record CallTable<R extends Record>(
        String name, List<String> key, List<String> moving, Class<R> type, Function<R, Object> place) {
    static final CallTable<CallRow> CALLS = new CallTable<>(
            "call_summary",
            List.of("call_id"),
            List.of(
                    "status",
                    "outcome",
                    "seats",
                    "ended_at",
                    "answered",
                    "accepted",
                    "bridged",
                    "person",
                    "voicemail",
                    "not_reached",
                    "reported"),
            CallRow.class,
            CallRow::callId);

    static final CallTable<AnswerRow> ANSWERS = new CallTable<>(
            "answer",
            List.of("call_id", "target"),
            List.of("seat", "contact", "stance", "promise", "at", "held", "struck"),
            AnswerRow.class,
            AnswerRow::place);

    static final CallTable<OfficeRingRow> RINGS = new CallTable<>(
            "office_ring",
            List.of("call_id", "target", "attempt"),
            List.of("seat", "office", "result", "at"),
            OfficeRingRow.class,
            OfficeRingRow::place);

    /**
     * What makes one state of some calls' rows into another.
     *
     * @param gone rows that are no longer so; one whose place is among those that have come is another now
     */
    record Change<R extends Record>(List<R> gone, List<R> come) {
        boolean isNone() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    /** All rows of these calls as they stand. */
    List<R> read(Handle handle, Collection<UUID> calls) {
        return handle.createQuery("select to_jsonb(%1$s)::text from %1$s where call_id = any(:calls)".formatted(name))
                .bindArray("calls", UUID.class, List.copyOf(calls))
                .mapTo(String.class)
                .map(row -> JsonRows.read(row, type))
                .list();
    }

    /** @param now all rows that there are to be of those calls */
    Change<R> change(List<R> before, List<R> now) {
        return new Change<>(without(before, now), without(now, before));
    }

    private static <R> List<R> without(Collection<R> all, Collection<R> some) {
        var left = new HashSet<>(some);
        return all.stream().filter(one -> !left.contains(one)).toList();
    }

    void write(Handle handle, Change<R> change) {
        var kept = change.come().stream().map(place).collect(Collectors.toSet());
        var dropped = change.gone().stream()
                .filter(row -> !kept.contains(place.apply(row)))
                .toList();
        if (!dropped.isEmpty()) {
            handle.execute(
                    """
                    delete from {table} as kept
                     using jsonb_populate_recordset(null::{table}, ?::jsonb) as gone
                     where {same}
                    """.replace("{table}", name).replace("{same}", each(key, "kept.%1$s = gone.%1$s", " and ")),
                    JsonRows.write(dropped));
        }
        if (!change.come().isEmpty()) {
            handle.execute(
                    """
                    insert into {table}
                    select *
                      from jsonb_populate_recordset(null::{table}, ?::jsonb)
                        on conflict ({key}) do update
                       set {moved}
                    """.replace("{table}", name)
                            .replace("{key}", String.join(", ", key))
                            .replace("{moved}", each(moving, "%1$s = excluded.%1$s", ", ")),
                    JsonRows.write(change.come()));
        }
    }

    private static String each(List<String> columns, String format, String between) {
        return columns.stream().map(format::formatted).collect(Collectors.joining(between));
    }
}
