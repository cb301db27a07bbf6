package org.patchthrough.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables {@code call_summary}, {@code answer} and {@code office_ring}. */
final class SummaryTables {
    private static final String CALLS = """
            select to_jsonb(call_summary)::text
              from call_summary
             where call_id = any(:calls)
            """;

    private static final String WRITE_CALLS = """
            insert into call_summary
            select *
              from jsonb_populate_recordset(null::call_summary, ?::jsonb)
                on conflict (call_id) do update
               set status = excluded.status,
                   outcome = excluded.outcome,
                   seats = excluded.seats,
                   ended_at = excluded.ended_at,
                   answered = excluded.answered,
                   accepted = excluded.accepted,
                   bridged = excluded.bridged,
                   person = excluded.person,
                   voicemail = excluded.voicemail,
                   not_reached = excluded.not_reached,
                   reported = excluded.reported
            """;

    private static final String ANSWERS = """
            select to_jsonb(answer)::text
              from answer
             where call_id = any(:calls)
            """;

    private static final String WRITE_ANSWERS = """
            insert into answer
            select *
              from jsonb_populate_recordset(null::answer, ?::jsonb)
                on conflict (call_id, target) do update
               set seat = excluded.seat,
                   contact = excluded.contact,
                   stance = excluded.stance,
                   promise = excluded.promise,
                   at = excluded.at,
                   held = excluded.held,
                   struck = excluded.struck
            """;

    private static final String DROP_ANSWERS = """
            delete from answer
             using jsonb_to_recordset(?::jsonb) as gone (call_id uuid, target integer)
             where answer.call_id = gone.call_id
               and answer.target = gone.target
            """;

    private static final String RINGS = """
            select to_jsonb(office_ring)::text
              from office_ring
             where call_id = any(:calls)
            """;

    private static final String WRITE_RINGS = """
            insert into office_ring
            select *
              from jsonb_populate_recordset(null::office_ring, ?::jsonb)
                on conflict (call_id, target, attempt) do update
               set seat = excluded.seat,
                   office = excluded.office,
                   result = excluded.result,
                   at = excluded.at
            """;

    private static final String DROP_RINGS = """
            delete from office_ring as ring
             using jsonb_to_recordset(?::jsonb) as gone (call_id uuid, target integer, attempt integer)
             where ring.call_id = gone.call_id
               and ring.target = gone.target
               and ring.attempt = gone.attempt
            """;

    private SummaryTables() {}

    static List<CallRow> calls(Handle handle, Collection<UUID> calls) {
        return read(handle, CALLS, calls, CallRow.class);
    }

    static void writeCalls(Handle handle, Collection<CallRow> rows) {
        write(handle, WRITE_CALLS, rows);
    }

    static List<AnswerRow> answers(Handle handle, Collection<UUID> calls) {
        return read(handle, ANSWERS, calls, AnswerRow.class);
    }

    static void writeAnswers(Handle handle, Collection<AnswerRow> rows) {
        write(handle, WRITE_ANSWERS, rows);
    }

    static void dropAnswers(Handle handle, Collection<AnswerRow.Place> places) {
        write(handle, DROP_ANSWERS, places);
    }

    static List<OfficeRingRow> rings(Handle handle, Collection<UUID> calls) {
        return read(handle, RINGS, calls, OfficeRingRow.class);
    }

    static void writeRings(Handle handle, Collection<OfficeRingRow> rows) {
        write(handle, WRITE_RINGS, rows);
    }

    static void dropRings(Handle handle, Collection<OfficeRingRow.Place> places) {
        write(handle, DROP_RINGS, places);
    }

    private static void write(Handle handle, String sql, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            handle.execute(sql, JsonRows.write(rows));
        }
    }

    private static <R extends Record> List<R> read(Handle handle, String sql, Collection<UUID> calls, Class<R> type) {
        return handle.createQuery(sql)
                .bindArray("calls", UUID.class, List.copyOf(calls))
                .mapTo(String.class)
                .map(row -> JsonRows.read(row, type))
                .list();
    }
}
