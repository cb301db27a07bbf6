package org.patchthrough.texting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Which conversation a call belongs to. */
final class ConversationCallStore {
    private static final RowMapper<Of> OF = ConstructorMapper.of(Of.class);

    private static final String ADD = """
            insert into text_call (call_id, caller, number, campaign, at)
            values (?, ?, ?, ?, ?)
            on conflict (call_id) do nothing
            """;
    private static final String FIND = """
            select caller, number, campaign
              from text_call
             where call_id = ?
            """;
    private static final String TAKE = """
               update text_call
                  set told_at = ?
                where call_id = ?
                  and told_at is null
            returning caller, number, campaign
            """;
    private static final String SWEEP = """
            delete from text_call
             where at < ?
            """;
    private static final String ALLOWED = """
            select request.caller, request.campaign
              from request
              join consent using (call_id)
             where request.call_id = :call
               and request.may_be_texted
               and consent.texts
            """;
    private static final String REACHABLE = """
            select caller, campaign
              from request
             where call_id = :call
               and may_be_texted
            """;

    // Those of a page come into the table at their end, which may be told a moment later than their caller texts.
    private static final String OPEN = """
            select request.call_id as call, request.campaign
              from request
              left join consent using (call_id)
              left join text_call using (call_id)
             where request.caller = :caller
               and request.at > :since
               and text_call.told_at is null
               and (text_call.number = :number
                    or (text_call.call_id is null and request.may_be_texted and consent.texts))
             order by request.at desc
             limit 1
            """;

    /** @param number the campaign's, E.164 */
    record Of(UUID caller, String number, String campaign) {}

    /** A caller by whatever door. */
    record Caller(UUID caller, String campaign) {}

    /** A call whose end its conversation has not been told. */
    record Open(UUID call, String campaign) {}

    /** The last call of a caller, where its end has not been told. */
    Optional<Open> findOpen(Handle handle, UUID caller, String number, Instant since) {
        return handle.createQuery(OPEN)
                .bind("caller", caller)
                .bind("number", number)
                .bind("since", since)
                .map(ConstructorMapper.of(Open.class))
                .findOne();
    }

    void add(Handle handle, UUID call, Of of, Instant now) {
        handle.execute(ADD, call, of.caller(), of.number(), of.campaign(), now);
    }

    Optional<Of> find(Handle handle, UUID call) {
        return handle.select(FIND, call).map(OF).findOne();
    }

    /** Takes it to be told of its end; empty where that was done. */
    Optional<Of> take(Handle handle, UUID call, Instant now) {
        return handle.select(TAKE, now, call).map(OF).findOne();
    }

    /** Who asked for that call, where they have agreed to a text after it. */
    Optional<Caller> findAllowed(Handle handle, UUID call) {
        return caller(handle, ALLOWED, call);
    }

    /** Who is in that call, where a text can reach them: what they ask for in it may be sent. */
    Optional<Caller> findReachable(Handle handle, UUID call) {
        return caller(handle, REACHABLE, call);
    }

    private static Optional<Caller> caller(Handle handle, String query, UUID call) {
        return handle.createQuery(query)
                .bind("call", call)
                .map(ConstructorMapper.of(Caller.class))
                .findOne();
    }

    void sweep(Handle handle, Instant before) {
        handle.execute(SWEEP, before);
    }
}
