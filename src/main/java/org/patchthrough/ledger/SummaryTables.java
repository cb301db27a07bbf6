package org.patchthrough.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables {@code call_summary}, {@code answer} and {@code funnel_hour}. */
final class SummaryTables {
    private static final String CALLS = """
            select to_jsonb(call_summary)::text
              from call_summary
             where call_id = any(:calls)
            """;

    private static final String WRITE_CALLS = """
            insert into call_summary
            select *
              from jsonb_populate_recordset(null::call_summary, :rows::jsonb)
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
              from jsonb_populate_recordset(null::answer, :rows::jsonb)
                on conflict (call_id, target) do update
               set seat = excluded.seat,
                   contact = excluded.contact,
                   stance = excluded.stance,
                   promise = excluded.promise,
                   at = excluded.at,
                   held = excluded.held
            """;

    private static final String DROP_ANSWERS = """
            delete from answer
             using jsonb_to_recordset(:places::jsonb) as gone (call_id uuid, target integer)
             where answer.call_id = gone.call_id
               and answer.target = gone.target
            """;

    private static final String HOURS = """
            insert into funnel_hour
            select campaign, hour, 0, 0, 0, 0, 0, 0, 0, 0
              from jsonb_populate_recordset(null::funnel_hour, :rows::jsonb)
                on conflict (campaign, hour) do nothing
            """;

    private static final String ADD_TO_HOURS = """
            update funnel_hour as kept
               set requested = kept.requested + moved.requested,
                   answered = kept.answered + moved.answered,
                   accepted = kept.accepted + moved.accepted,
                   bridged = kept.bridged + moved.bridged,
                   person = kept.person + moved.person,
                   voicemail = kept.voicemail + moved.voicemail,
                   not_reached = kept.not_reached + moved.not_reached,
                   reported = kept.reported + moved.reported
              from jsonb_populate_recordset(null::funnel_hour, :rows::jsonb) as moved
             where kept.campaign = moved.campaign
               and kept.hour = moved.hour
            """;

    private SummaryTables() {}

    static List<CallRow> calls(Handle handle, Collection<UUID> calls) {
        return handle.createQuery(CALLS)
                .bindArray("calls", UUID.class, List.copyOf(calls))
                .mapTo(String.class)
                .map(row -> JsonRows.read(row, CallRow.class))
                .list();
    }

    static void writeCalls(Handle handle, Collection<CallRow> rows) {
        execute(handle, WRITE_CALLS, rows);
    }

    static List<AnswerRow> answers(Handle handle, Collection<UUID> calls) {
        return handle.createQuery(ANSWERS)
                .bindArray("calls", UUID.class, List.copyOf(calls))
                .mapTo(String.class)
                .map(row -> JsonRows.read(row, AnswerRow.class))
                .list();
    }

    static void writeAnswers(Handle handle, Collection<AnswerRow> rows) {
        execute(handle, WRITE_ANSWERS, rows);
    }

    static void dropAnswers(Handle handle, Collection<AnswerRow.Place> places) {
        if (!places.isEmpty()) {
            handle.createUpdate(DROP_ANSWERS)
                    .bind("places", JsonRows.write(places))
                    .execute();
        }
    }

    static void addToFunnel(Handle handle, Collection<FunnelRow> moved) {
        execute(handle, HOURS, moved);
        execute(handle, ADD_TO_HOURS, moved);
    }

    private static void execute(Handle handle, String sql, Collection<? extends Record> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate(sql).bind("rows", JsonRows.write(rows)).execute();
        }
    }
}
