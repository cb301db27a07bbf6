package org.patchthrough.texting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.patchthrough.caller.StopList;
import org.patchthrough.conversation.Intent;

/** Texts that a person should read. */
public final class Inbox {
    private static final RowMapper<Message> MESSAGE = ConstructorMapper.of(Message.class);

    private static final String ADD = """
            insert into inbox (at, caller, number, campaign, why, body)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String OPEN = """
            select id, at, caller, number, campaign, why, body
              from inbox
             where settled_at is null
             order by at, id
            """;
    private static final String SETTLE = """
               update inbox
                  set settled_at = ?
                where id = ?
                  and settled_at is null
            returning id, at, caller, number, campaign, why, body
            """;
    private static final String SWEEP = """
            delete from inbox
             where at < ?
            """;

    /** @param number the campaign's, E.164 */
    public record Message(
            long id, Instant at, UUID caller, String number, String campaign, Intent.Kind why, String body) {
        /** Shows no word of it. */
        @Override
        public String toString() {
            return "Message[id=%d, why=%s]".formatted(id, why);
        }
    }

    void add(Handle handle, UUID caller, String number, String campaign, Intent.Kind why, String body, Instant now) {
        handle.execute(ADD, now, caller, number, campaign, why.name().toLowerCase(Locale.ROOT), body);
    }

    /** Those that nobody has settled, the oldest first. */
    public List<Message> open(Handle handle) {
        return handle.createQuery(OPEN).map(MESSAGE).list();
    }

    /** A person has looked at it; empty where it was settled before, or never there. */
    public Optional<Message> settle(Handle handle, long id, Instant now) {
        return handle.select(SETTLE, now, id).map(MESSAGE).findOne();
    }

    /**
     * A person has read a refusal in it: it is settled, and its number is neither called nor texted from here on. The number's
     * own START undoes that as it does their STOP, but not after a threat.
     *
     * @return empty where it was settled before, or never there; nothing is stopped then
     */
    public Optional<Message> stop(Handle handle, StopList stopList, long id, Instant now) {
        var settled = settle(handle, id, now);
        settled.ifPresent(message -> stopList.add(handle, message.caller(), way(message.why()), now));
        return settled;
    }

    private static StopList.Way way(Intent.Kind why) {
        return switch (why) {
            case PLAIN, UNSURE -> StopList.Way.TEXT;
            case FOUL -> StopList.Way.CONSOLE;
        };
    }

    void sweep(Handle handle, Instant before) {
        handle.execute(SWEEP, before);
    }
}
