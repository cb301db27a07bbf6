package org.patchthrough.ledger;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables {@code stance} and {@code seat_count}: which answers count, and how many do. */
final class StanceTables {
    private static final String FORGET = """
            delete from stance as kept
             using jsonb_to_recordset(:groups::jsonb) as touched (campaign text, seat text, caller uuid)
             where kept.campaign = touched.campaign
               and kept.seat = touched.seat
               and kept.caller = touched.caller
            returning to_jsonb(kept)::text
            """;

    /**
     * An answer counts unless the same caller gave another of the same seat within the 30 days after it. Hours, because a
     * day's length depends on the session's time zone. Those held for review are not among them.
     */
    private static final String COUNT = """
            insert into stance as kept (call_id, target, campaign, seat, caller, stance, at, latest)
            select call_id, target, campaign, seat, caller, stance, at, next is null
              from (select answer.*,
                           lead(at) over (partition by campaign, seat, caller order by at, call_id, target) as next
                      from answer
                      join jsonb_to_recordset(:groups::jsonb) as touched (campaign text, seat text, caller uuid)
                     using (campaign, seat, caller)
                     where stance is not null
                       and not held) as told
             where next is null
                or next >= at + interval '720 hours'
            returning to_jsonb(kept)::text
            """;

    private static final String SEATS = """
            insert into seat_count
            select campaign, seat, 0, 0, 0, 0, 0
              from jsonb_populate_recordset(null::seat_count, :rows::jsonb)
                on conflict (campaign, seat) do nothing
            """;

    private static final String ADD_TO_SEATS = """
            update seat_count as kept
               set supports = kept.supports + moved.supports,
                   opposes = kept.opposes + moved.opposes,
                   undecided = kept.undecided + moved.undecided,
                   not_given = kept.not_given + moved.not_given,
                   callers = kept.callers + moved.callers
              from jsonb_populate_recordset(null::seat_count, :rows::jsonb) as moved
             where kept.campaign = moved.campaign
               and kept.seat = moved.seat
            """;

    /** So that the table is the same however it came about. */
    private static final String DROP_EMPTY_SEATS = """
            delete from seat_count as kept
             using jsonb_populate_recordset(null::seat_count, :rows::jsonb) as moved
             where kept.campaign = moved.campaign
               and kept.seat = moved.seat
               and kept.callers = 0
            """;

    private StanceTables() {}

    /** Decides anew which answers of these groups count. The table {@code answer} must be up to date. */
    static void recount(Handle handle, Collection<AnswerRow.Group> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var groups = JsonRows.write(touched);
        var before = counted(handle, FORGET, groups);
        var after = counted(handle, COUNT, groups);
        var moved = SeatRow.moved(before, after);
        if (!moved.isEmpty()) {
            var rows = JsonRows.write(moved);
            for (var sql : List.of(SEATS, ADD_TO_SEATS, DROP_EMPTY_SEATS)) {
                handle.createUpdate(sql).bind("rows", rows).execute();
            }
        }
    }

    private static List<SeatRow.Counted> counted(Handle handle, String sql, String groups) {
        return handle.createQuery(sql)
                .bind("groups", groups)
                .mapTo(String.class)
                .map(row -> JsonRows.read(row, SeatRow.Counted.class))
                .list();
    }
}
