package org.patchthrough.ledger;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** The tables {@code stance} and {@code seat_count}: which answers count, and how many do. */
final class StanceTables {
    private static final String FORGET = """
              with gone as (
                   delete from stance as kept
                    using jsonb_to_recordset(:groups::jsonb) as touched (campaign text, seat text, caller uuid)
                    where kept.campaign = touched.campaign
                      and kept.seat = touched.seat
                      and kept.caller = touched.caller
                returning kept.*)
            select coalesce(jsonb_agg(gone), '[]')::text
              from gone
            """;

    /**
     * An answer counts unless the same caller gave another of the same seat within the 30 days after it. Hours, because a
     * day's length depends on the session's time zone. Those held for review are not among them.
     */
    private static final String COUNT = """
              with come as (
                   insert into stance (call_id, target, campaign, seat, caller, stance, at, latest)
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
                returning *)
            select coalesce(jsonb_agg(come), '[]')::text
              from come
            """;

    private static final String SEATS = """
            insert into seat_count
            select distinct campaign, seat, 0, 0, 0, 0, 0
              from jsonb_populate_recordset(null::stance, ?::jsonb)
                on conflict (campaign, seat) do nothing
            """;

    private static final String ADD_TO_SEATS = """
            update seat_count as kept
               set supports = kept.supports + moved.supports,
                   opposes = kept.opposes + moved.opposes,
                   undecided = kept.undecided + moved.undecided,
                   not_given = kept.not_given + moved.not_given,
                   callers = kept.callers + moved.callers
              from (select campaign,
                           seat,
                           sum(one * (stance = 'supports')::integer) as supports,
                           sum(one * (stance = 'opposes')::integer) as opposes,
                           sum(one * (stance = 'undecided')::integer) as undecided,
                           sum(one * (stance = 'not_given')::integer) as not_given,
                           sum(one * latest::integer) as callers
                      from (select 1 as one, * from jsonb_populate_recordset(null::stance, ?::jsonb)
                             union all
                            select -1, * from jsonb_populate_recordset(null::stance, ?::jsonb)) as counted
                     group by 1, 2) as moved
             where kept.campaign = moved.campaign
               and kept.seat = moved.seat
            """;

    /** So that the table is the same however it came about. */
    private static final String DROP_EMPTY_SEATS = """
            delete from seat_count as kept
             using jsonb_populate_recordset(null::stance, ?::jsonb) as gone
             where kept.campaign = gone.campaign
               and kept.seat = gone.seat
               and kept.callers = 0
            """;

    private StanceTables() {}

    /** Decides anew which answers of these groups count. The table {@code answer} must be up to date. */
    static void recount(Handle handle, Collection<AnswerRow.Group> touched) {
        if (touched.isEmpty()) {
            return;
        }
        var groups = JsonRows.write(touched);
        var gone = counted(handle, FORGET, groups);
        var come = counted(handle, COUNT, groups);
        handle.execute(SEATS, come);
        handle.execute(ADD_TO_SEATS, come, gone);
        handle.execute(DROP_EMPTY_SEATS, gone);
    }

    /** The rows of {@code stance} that a statement took or made, as JSON. */
    private static String counted(Handle handle, String sql, String groups) {
        return handle.createQuery(sql)
                .bind("groups", groups)
                .mapTo(String.class)
                .one();
    }
}
