package org.patchthrough.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How many different callers there are, of a campaign, of its parts and by day. A caller counts once however often they call,
 * so what one adds is worked out from all their calls, before a change and after it.
 */
record CallerTotals(String counts, String days) {
    /** @param campaign its slug */
    record Caller(String campaign, UUID caller) {}

    private static final CallerTotals NONE = new CallerTotals("[]", "[]");

    private static final String CALLS = """
            with calls as materialized (
                 select call_summary.*
                   from call_summary
                   join jsonb_to_recordset(:callers::jsonb) as touched (campaign text, caller uuid)
                  using (campaign, caller)
                  where not test)
            """;

    private static final String COUNTS = CALLS + """
            , parts as (
                 select campaign, caller, 'campaign' as part, '' as name from calls
                  union
                 select campaign, caller, 'door', door from calls
                  union
                 select campaign, caller, 'partner', partner from calls where partner <> ''
                  union
                 select campaign, caller, 'source', source from calls where source <> ''
                  union
                 select campaign, caller, 'seat', unnest(seats) from calls
                  union
                 select calls.campaign, caller, 'talk', seat
                   from calls
                   join office_ring using (call_id)
                  where result in ('person', 'voicemail', 'reached'))
            select coalesce(jsonb_agg(counted), '[]')::text
              from (select campaign, part, name, count(*) as callers from parts group by 1, 2, 3) as counted
            """;

    private static final String DAYS = CALLS + """
            select coalesce(jsonb_agg(counted), '[]')::text
              from (select campaign,
                           day,
                           count(*) as callers,
                           count(*) filter (where best = 3) as person,
                           count(*) filter (where best = 2) as voicemail,
                           count(*) filter (where best = 1) as not_reached
                      from (select campaign,
                                   caller,
                                   (requested_at at time zone 'America/New_York')::date as day,
                                   max(case when person then 3 when voicemail then 2 when not_reached then 1 else 0 end)
                                       as best
                              from calls
                             group by 1, 2, 3) as caller
                     group by 1, 2) as counted
            """;

    private static final Rollup COUNT = new Rollup(
            "caller_count",
            List.of("campaign", "part", "name"),
            List.of("callers"),
            "select campaign, part, name, callers from jsonb_populate_recordset(null::caller_count, :rows::jsonb)");

    private static final Rollup DAY = new Rollup(
            "caller_day", List.of("campaign", "day"), List.of("callers", "person", "voicemail", "not_reached"), """
            select campaign, day, callers, person, voicemail, not_reached
              from jsonb_populate_recordset(null::caller_day, :rows::jsonb)
            """);

    /** What these callers add by the tables as they are now. */
    static CallerTotals of(Handle handle, Collection<Caller> callers) {
        if (callers.isEmpty()) {
            return NONE;
        }
        var rows = JsonRows.write(callers);
        return new CallerTotals(read(handle, COUNTS, rows), read(handle, DAYS, rows));
    }

    private static String read(Handle handle, String sql, String callers) {
        return handle.createQuery(sql)
                .bind("callers", callers)
                .mapTo(String.class)
                .one();
    }

    /** @param before what the same callers added until now */
    void moveFrom(Handle handle, CallerTotals before) {
        if (equals(before)) {
            return;
        }
        COUNT.move(handle, counts, before.counts());
        DAY.move(handle, days, before.days());
    }
}
