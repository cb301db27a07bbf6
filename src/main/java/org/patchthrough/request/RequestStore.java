package org.patchthrough.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Language;
import org.patchthrough.call.Pace;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Target;

/** Accepted requests. An idempotency key belongs to its owner and is kept a day. */
public final class RequestStore {
    private static final Duration KEY_LASTS = Duration.ofDays(1);

    private static final String AGAIN = "again:";
    private static final String FURTHER = "further:";
    private static final String ADD = """
            insert into request (call_id, caller, campaign, version, snapshot, owner, idempotency_key, body_hmac, at,
                                 position, language, pace, script_at_hand, may_be_texted, number_shown, voicemail_only,
                                 area, seats, days_since)
            values (:call, :caller, :campaign, :version, :snapshot, :owner, :key, :body, :at,
                    :position, :language, :pace, :script, :texted, :shown, :voicemail,
                    :area, :seats, :days)
            on conflict (owner, idempotency_key) do nothing
            """;
    private static final String FIND = """
            select *
              from request
             where owner = ?
               and idempotency_key = ?
               and at > ?
            """;
    private static final String RELEASE = """
            update request
               set idempotency_key = null
             where owner = ?
               and idempotency_key = ?
               and at <= ?
            """;
    private static final String GET = """
            select *
              from request
             where call_id = ?
            """;

    // The key of a second call names the first one, so at most two steps back are looked at.
    private static final String TIMES_AGAIN = """
            with recursive chain (call_id, idempotency_key, depth) as (
              select call_id, idempotency_key, 0
                from request
               where call_id = ?
              union all
              select before.call_id, before.idempotency_key, chain.depth + 1
                from chain
                join request as before on chain.idempotency_key = ? || before.call_id
               where chain.depth < ?
            )
            select max(depth)
              from chain
            """;
    private static final String BROUGHT_BY = """
            select consent.partner
              from request
              join consent using (call_id)
             where request.caller = ?
               and request.at > ?
               and consent.door in ('web', 'api')
             order by request.at desc
             limit 1
            """;
    private static final String ANY_HOUR = """
            update request
               set any_hour = true
             where call_id = ?
            """;
    private static final String IS_ANY_HOUR = """
            select any_hour
              from request
             where call_id = ?
            """;
    private static final String BEGIN_WITH = """
            update request
               set first_target = ?
             where call_id = ?
            """;

    /** A request under its key. */
    record Kept(AcceptedCall accepted, String body) {
        boolean sameBody(Key key) {
            return body.equals(key.body());
        }
    }

    /**
     * Waits for a transaction that is writing the same key.
     *
     * @return false where the key was used before
     */
    public boolean add(Handle handle, AcceptedCall accepted, Key key) {
        var settings = accepted.settings();
        var terms = settings.terms();
        var targets = accepted.plan().map(Plan::targets).orElse(List.of());
        var seats = targets.stream().map(Target::seat).toList();
        var days = targets.stream().map(Target::daysSince).toList();
        return handle.createUpdate(ADD)
                        .bind("call", accepted.call())
                        .bind("caller", accepted.caller())
                        .bindMethods(accepted.campaign())
                        .bind("owner", key.owner())
                        .bind("key", key.text().orElse(null))
                        .bind("body", HexFormat.of().parseHex(key.body()))
                        .bind("at", accepted.at())
                        .bind("position", accepted.position())
                        .bind("language", settings.language().code())
                        .bind("pace", settings.pace().code())
                        .bind("script", terms.scriptAtHand())
                        .bind("texted", terms.mayBeTexted())
                        .bind("shown", terms.numberShown())
                        .bind("voicemail", terms.voicemailOnly())
                        .bind("area", accepted.area())
                        .bindArray("seats", String.class, seats)
                        .bindArray("days", Integer.class, days)
                        .execute()
                == 1;
    }

    /**
     * What tells a request from another.
     *
     * @param owner whose keys these are: a partner, or else a campaign
     * @param text  null for a request without one
     * @param body  keyed hash of all that was asked, in hexadecimal
     */
    public record Key(String owner, Optional<String> text, String body) {}

    Optional<Kept> find(Handle handle, Key key, Instant now) {
        if (key.text().isEmpty()) {
            return Optional.empty();
        }
        return handle.select(FIND, key.owner(), key.text().orElse(null), now.minus(KEY_LASTS))
                .map(RequestStore::kept)
                .findOne();
    }

    /** A key that was used more than a day ago may be used again. */
    void release(Handle handle, Key key, Instant now) {
        handle.execute(RELEASE, key.owner(), key.text().orElse(null), now.minus(KEY_LASTS));
    }

    public Optional<AcceptedCall> find(Handle handle, UUID call) {
        return handle.select(GET, call).map(RequestStore::asked).findOne();
    }

    /** The key of the call that somebody asks for once more. */
    static String againKey(UUID call) {
        return AGAIN + call;
    }

    /** The key of a call to one more member of an ended call's plan. */
    static String furtherKey(UUID call, String seat) {
        return FURTHER + call + ":" + seat;
    }

    /** How many calls before this one it is a repetition of, counted up to a few. */
    int timesAgain(Handle handle, UUID call, int max) {
        return handle.select(TIMES_AGAIN, call, AGAIN, max)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** The partner by whose page or list this caller asked last since then; empty if by nobody's. */
    String broughtBy(Handle handle, UUID caller, Instant since) {
        return handle.select(BROUGHT_BY, caller, since)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Asked for by a text from that number, so its owner is awake. */
    void anyHour(Handle handle, UUID call) {
        handle.execute(ANY_HOUR, call);
    }

    public boolean isAnyHour(Handle handle, UUID call) {
        return handle.select(IS_ANY_HOUR, call).mapTo(Boolean.class).findOne().orElse(false);
    }

    /** The dispatcher has turned its plan to that target. */
    public void startWith(Handle handle, UUID call, int target) {
        handle.execute(BEGIN_WITH, target, call);
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(asked(row, context), HexFormat.of().formatHex(row.getBytes("body_hmac")));
    }

    private static AcceptedCall asked(ResultSet row, StatementContext context) throws SQLException {
        return new AcceptedCall(
                row.getObject("call_id", UUID.class),
                row.getObject("caller", UUID.class),
                new PinnedCampaign(row.getString("campaign"), row.getInt("version"), row.getInt("snapshot")),
                row.getTimestamp("at").toInstant(),
                row.getInt("position"),
                new AcceptedCall.Settings(
                        Language.of(row.getString("language")),
                        Pace.valueOf(row.getString("pace").toUpperCase(Locale.ROOT)),
                        new CallerTerms(
                                row.getBoolean("script_at_hand"),
                                row.getBoolean("may_be_texted"),
                                row.getBoolean("number_shown"),
                                row.getBoolean("voicemail_only"))),
                plan(row),
                row.getInt("first_target"));
    }

    private static Optional<Plan> plan(ResultSet row) throws SQLException {
        var seats = (String[]) row.getArray("seats").getArray();
        var days = (Integer[]) row.getArray("days_since").getArray();
        if (seats.length == 0) {
            return Optional.empty();
        }
        var targets = IntStream.range(0, seats.length)
                .mapToObj(i -> new Target(seats[i], days[i]))
                .toList();
        return Optional.of(new Plan(targets, row.getString("area")));
    }
}
