package org.patchthrough.ledger;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** The table {@code stance}: which answers count. */
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
     * day's length depends on the session's time zone. Those held for review and those struck are not among them.
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
                              and not held
                              and not struck) as told
                    where next is null
                       or next >= at + interval '720 hours'
                returning *)
            select coalesce(jsonb_agg(come), '[]')::text
              from come
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
        Rollups.stances(handle, come, gone);
    }

    /** The rows of {@code stance} that a statement took or made, as JSON. */
    private static String counted(Handle handle, String sql, String groups) {
        return handle.createQuery(sql)
                .bind("groups", groups)
                .mapTo(String.class)
                .one();
    }
}
