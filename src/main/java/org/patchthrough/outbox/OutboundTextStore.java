package org.patchthrough.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Texts that we send: the memory by which none is lost, and none asked for twice without need. */
public final class OutboundTextStore {
    private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);

    private static final String SWEEP = """
            delete from text_out
             where due < ?
               and state not in ('waiting', 'sending')
            """;
    private static final String ADD = """
            insert into text_out (id, caller, campaign, number, kind, body, at, due, not_after)
            values (:id, :caller, :campaign, :number, :template.key, :body, :at, :due, :notAfter)
            """;
    private static final String LOCK_DUE = """
            select id, caller, campaign, number, kind, body, at, not_after, tries, again, asked_at
              from text_out
             where state = 'waiting'
               and due <= ?
             order by due, id
             limit ?
               for update skip locked
            """;
    private static final String BEGIN = """
            update text_out
               set state = 'sending', asked_at = ?, looked_at = null
             where id = ?
               and state = 'waiting'
            """;
    private static final String DROP = """
            update text_out
               set state = 'dropped', why = ?
             where id = ?
               and state in ('waiting', 'sending')
            """;
    private static final String PUT_OFF = """
            update text_out
               set state = 'waiting', due = ?, tries = tries + 1
             where id = ?
               and state = 'sending'
            """;
    private static final String ASK_AGAIN = """
            update text_out
               set state = 'waiting', due = ?, again = true
             where id = ?
               and state = 'sending'
            """;
    private static final String ADVANCE = """
            update text_out
               set state = ?, sid = coalesce(sid, ?), code = ?
             where id = ?
               and state = any(?)
            returning id, caller, campaign, number, kind, body, at, not_after, tries, again, asked_at
            """;

    // Taken by one node at a time, which says by looked_at that it has.
    private static final String TAKE_UNSETTLED = """
            update text_out
               set looked_at = ?
             where id in (select id
                            from text_out
                           where state = 'sending'
                             and asked_at <= ?
                             and (looked_at is null or looked_at <= ?)
                           order by asked_at
                           limit 20
                             for update skip locked)
            returning id, caller, campaign, number, kind, body, at, not_after, tries, again, asked_at
            """;
    private static final String KNOWS = """
            select exists (select from text_out where sid = ?)
            """;

    record Row(
            UUID id,
            UUID caller,
            String campaign,
            String number,
            String kind,
            String body,
            @Nested Sending sending) {
        /** Holds no number and no word of it. */
        @Override
        public String toString() {
            return "Row[id=%s, kind=%s]".formatted(id, kind);
        }
    }

    /**
     * How it goes to the carrier.
     *
     * @param at      when it was wanted
     * @param tries   that came to nothing, certainly
     * @param again   it was asked for once before, and found nowhere
     * @param askedAt when the carrier was asked last
     */
    record Sending(Instant at, Instant notAfter, int tries, boolean again, Optional<Instant> askedAt) {}

    void add(Handle handle, UUID id, OutgoingText text, Instant now) {
        var due = text.notBefore().orElse(now);
        handle.createUpdate(ADD)
                .bindMethods(text)
                .bind("id", id)
                .bind("at", now)
                .bind("due", due)
                .bind("notAfter", due.plus(text.life()))
                .execute();
    }

    /** Those that are due, in order; nobody else gets them while the transaction lasts. */
    List<Row> lockDue(Handle handle, Instant now, int max) {
        return handle.select(LOCK_DUE, now, max).map(ROW).list();
    }

    void begin(Handle handle, UUID id, Instant now) {
        handle.execute(BEGIN, now, id);
    }

    public void drop(Handle handle, UUID id, String why) {
        handle.execute(DROP, why, id);
    }

    /** It was certainly not taken. */
    void putOff(Handle handle, UUID id, Instant due) {
        handle.execute(PUT_OFF, due, id);
    }

    void askAgain(Handle handle, UUID id, Instant now) {
        handle.execute(ASK_AGAIN, now, id);
    }

    /** The text, if it came further by this; empty where it was as far already, or is none of ours. */
    Optional<Row> advance(Handle handle, UUID id, DeliveryStage stage, Optional<String> sid, int code) {
        return handle.select(ADVANCE, stage.code(), sid.orElse(null), code, id, stage.earlier())
                .map(ROW)
                .findOne();
    }

    /** Some of which nothing is known since they were asked for: nobody else gets these before they may be looked for again. */
    List<Row> takeUnsettled(Handle handle, Instant asked, Instant looked, Instant now) {
        return handle.select(TAKE_UNSETTLED, now, asked, looked).map(ROW).list();
    }

    /** Whether the carrier's id is that of one of these texts. */
    boolean knows(Handle handle, String sid) {
        return handle.select(KNOWS, sid).mapTo(Boolean.class).one();
    }

    /** Those that have come to their end. */
    public void sweep(Handle handle, Instant before) {
        handle.execute(SWEEP, before);
    }
}
