package org.patchthrough.ledger;

import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** How far a follower has read: one row of the table {@code cursor}, moved in the transaction that used the facts. */
final class Cursor {
    private static final String CREATE = """
            insert into cursor (name, seq)
            values (?, 0)
                on conflict (name) do nothing
            """;

    private static final String READ = """
            select seq
              from cursor
             where name = ?
            """;

    private static final String MOVE = """
            update cursor
               set seq = ?
             where name = ?
            """;

    private static final String TRY_LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('follower ' || ?, 0))
            """;

    private static final String LOCK = """
            select 1
              from pg_advisory_xact_lock(hashtextextended('follower ' || ?, 0))
            """;

    private final Projection follower;
    private final int max;

    /** @param max facts in one transaction */
    Cursor(Projection follower, int max) {
        this.follower = follower;
        this.max = max;
    }

    /** Takes one batch in the given transaction. Empty where another node is at it, else how many facts it was. */
    OptionalInt step(Handle handle) {
        boolean ours =
                handle.select(TRY_LOCK, follower.name()).mapTo(Boolean.class).one();
        return ours ? OptionalInt.of(advance(handle)) : OptionalInt.empty();
    }

    /** Keeps every other node from this follower's work until the transaction ends; waits for who is at it. */
    void lock(Handle handle) {
        handle.select(LOCK, follower.name()).mapTo(Integer.class).one();
    }

    /** One batch, by whoever has made sure that nobody else is at it. */
    int advance(Handle handle) {
        var rows = FactTable.after(handle, seq(handle), max);
        if (!rows.isEmpty()) {
            follower.follow(handle, rows.stream().map(FactTable.Row::entry).toList());
            move(handle, rows.getLast().seq());
        }
        return rows.size();
    }

    /** How far a follower has read; 0 for one that has not begun. */
    static long place(Handle handle, Projection follower) {
        return handle.select(READ, follower.name()).mapTo(Long.class).findOne().orElse(0L);
    }

    long seq(Handle handle) {
        handle.execute(CREATE, follower.name());
        return place(handle, follower);
    }

    void move(Handle handle, long seq) {
        handle.execute(MOVE, seq, follower.name());
    }
}
