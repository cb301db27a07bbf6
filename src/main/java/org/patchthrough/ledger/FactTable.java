package org.patchthrough.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.RecordedFact;

/** The table {@code fact}. Plain JDBC, because every webhook of every call goes through here. */
final class FactTable {
    /** The channel on which an append is told to the other nodes. */
    static final String CHANNEL = "fact";

    /** Any number, as long as nobody else takes it: the letters of "fact". */
    private static final long APPENDING = 0x66616374L;

    /**
     * One round trip. A node that vanishes between this and its commit holds up nobody for longer than some seconds. Each
     * statement sees what was committed when it began, so the insert sees all earlier appends.
     */
    private static final String APPEND = """
            select set_config('statement_timeout', ?, true),
                   set_config('idle_in_transaction_session_timeout', '5s', true);
            select pg_advisory_xact_lock(%d);
            insert into fact (call_id, key, kind, at, body)
            select call_id, key, kind, at, body::jsonb
              from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                   with ordinality as given (call_id, key, kind, at, body, place)
             order by place
                on conflict (call_id, key) do nothing
            returning call_id, key;
            select pg_notify('%s', '')
            """.formatted(APPENDING, CHANNEL);

    private static final String AFTER = """
            select seq, call_id, kind, at, body::text
              from fact
             where seq > ?
             order by seq
             limit ?
            """;

    private static final String OF_CALLS = """
            select call_id, kind, at, body::text
              from fact
             where call_id = any(?)
             order by seq
            """;

    private static final String LAST = """
            select coalesce(max(seq), 0)
              from fact
            """;

    private FactTable() {}

    /** A row that is not read yet: most of those who follow want a few of them only. */
    record Row(long seq, UUID call, String kind, OffsetDateTime at, String body) {
        LedgerEntry entry() {
            return new LedgerEntry(call, new RecordedFact(at.toInstant(), FactCodec.read(kind, body)));
        }
    }

    /**
     * Holds the lock of all appends from here to the end of the transaction.
     *
     * @param timeout for each statement from here on
     * @return those that were not there before
     */
    static List<LedgerEntry> append(Handle handle, List<LedgerEntry> entries, Duration timeout) {
        var connection = handle.getConnection();
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, Long.toString(timeout.toMillis()));
            bind(connection, statement, entries);
            statement.execute();
            statement.getMoreResults();
            statement.getMoreResults();
            return fresh(statement.getResultSet(), entries);
        } catch (SQLException e) {
            throw new Failed("append %d facts".formatted(entries.size()), e);
        }
    }

    static List<Row> after(Handle handle, long seq, int max) {
        try (var statement = handle.getConnection().prepareStatement(AFTER)) {
            statement.setLong(1, seq);
            statement.setInt(2, max);
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getObject(4, OffsetDateTime.class),
                            result.getString(5)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new Failed("read facts after " + seq, e);
        }
    }

    /** All facts of these calls, in one query; a call without facts is not in the map. */
    static Map<UUID, List<RecordedFact>> of(Handle handle, Collection<UUID> calls) {
        try (var statement = handle.getConnection().prepareStatement(OF_CALLS)) {
            statement.setArray(1, array(handle.getConnection(), "uuid", calls, Function.identity()));
            var facts = new HashMap<UUID, List<RecordedFact>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var at = result.getObject(3, OffsetDateTime.class).toInstant();
                    var fact = FactCodec.read(result.getString(2), result.getString(4));
                    facts.computeIfAbsent(result.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new RecordedFact(at, fact));
                }
            }
            return facts;
        } catch (SQLException e) {
            throw new Failed("read the facts of %d calls".formatted(calls.size()), e);
        }
    }

    static long last(Handle handle) {
        return handle.createQuery(LAST).mapTo(Long.class).one();
    }

    private static void bind(Connection connection, PreparedStatement statement, List<LedgerEntry> entries)
            throws SQLException {
        statement.setArray(2, array(connection, "uuid", entries, LedgerEntry::call));
        statement.setArray(
                3, array(connection, "text", entries, entry -> entry.fact().key()));
        statement.setArray(4, array(connection, "text", entries, entry -> FactCodec.kind(entry.fact())));
        statement.setArray(
                5, array(connection, "timestamptz", entries, entry -> entry.at().atOffset(ZoneOffset.UTC)));
        statement.setArray(6, array(connection, "text", entries, entry -> FactCodec.body(entry.fact())));
    }

    private static <T> Array array(Connection connection, String type, Collection<T> of, Function<T, ?> element)
            throws SQLException {
        return connection.createArrayOf(type, of.stream().map(element).toArray());
    }

    private static List<LedgerEntry> fresh(ResultSet returned, List<LedgerEntry> entries) throws SQLException {
        record Key(UUID call, String key) {}
        var first = new HashMap<Key, LedgerEntry>();
        entries.forEach(
                entry -> first.putIfAbsent(new Key(entry.call(), entry.fact().key()), entry));
        var fresh = new ArrayList<LedgerEntry>();
        while (returned.next()) {
            var entry = first.get(new Key(returned.getObject(1, UUID.class), returned.getString(2)));
            if (entry != null) {
                fresh.add(entry);
            }
        }
        return fresh;
    }

    /** Postgres refused a statement, or did not answer. */
    static final class Failed extends RuntimeException {
        Failed(String what, @Nullable SQLException cause) {
            super("could not " + what, cause);
        }
    }
}
