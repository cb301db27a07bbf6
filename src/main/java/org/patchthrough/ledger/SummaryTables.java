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
                   held = excluded.held
            """;

    private static final String DROP_ANSWERS = """
            delete from answer
             using jsonb_to_recordset(?::jsonb) as gone (call_id uuid, target integer)
             where answer.call_id = gone.call_id
               and answer.target = gone.target
            """;

    private static final String HOURS = """
            insert into funnel_hour
            select distinct campaign, date_trunc('hour', requested_at, 'UTC'), 0, 0, 0, 0, 0, 0, 0, 0
              from jsonb_populate_recordset(null::call_summary, ?::jsonb)
             where not test
                on conflict (campaign, hour) do nothing
            """;

    /** An hour whose figures all stay, as they do where only a call's status moves on, is not written. */
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
              from (select campaign,
                           date_trunc('hour', requested_at, 'UTC') as hour,
                           sum(one) as requested,
                           sum(one * answered::integer) as answered,
                           sum(one * accepted::integer) as accepted,
                           sum(one * bridged::integer) as bridged,
                           sum(one * person::integer) as person,
                           sum(one * voicemail::integer) as voicemail,
                           sum(one * not_reached::integer) as not_reached,
                           sum(one * reported::integer) as reported
                      from (select 1 as one, * from jsonb_populate_recordset(null::call_summary, :come::jsonb)
                             union all
                            select -1, * from jsonb_populate_recordset(null::call_summary, :gone::jsonb)) as call
                     where not test
                     group by 1, 2) as moved
             where kept.campaign = moved.campaign
               and kept.hour = moved.hour
               and jsonb_path_exists(to_jsonb(moved), '$.* ? (@ != 0)')
            """;

    private SummaryTables() {}

    static List<CallRow> calls(Handle handle, Collection<UUID> calls) {
        return read(handle, CALLS, calls, CallRow.class);
    }

    /** Writes the rows that have come in the place of those that are gone, and moves the funnel by the difference. */
    static void writeCalls(Handle handle, Collection<CallRow> gone, Collection<CallRow> come) {
        if (!come.isEmpty()) {
            var rows = JsonRows.write(come);
            handle.execute(WRITE_CALLS, rows);
            handle.execute(HOURS, rows);
            handle.createUpdate(ADD_TO_HOURS)
                    .bind("come", rows)
                    .bind("gone", JsonRows.write(gone))
                    .execute();
        }
    }

    static List<AnswerRow> answers(Handle handle, Collection<UUID> calls) {
        return read(handle, ANSWERS, calls, AnswerRow.class);
    }

    static void writeAnswers(Handle handle, Collection<AnswerRow> rows) {
        if (!rows.isEmpty()) {
            handle.execute(WRITE_ANSWERS, JsonRows.write(rows));
        }
    }

    static void dropAnswers(Handle handle, Collection<AnswerRow.Place> places) {
        if (!places.isEmpty()) {
            handle.execute(DROP_ANSWERS, JsonRows.write(places));
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
