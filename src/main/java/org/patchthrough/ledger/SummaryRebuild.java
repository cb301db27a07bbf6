package org.patchthrough.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all summaries again from the facts, while the service runs.
 *
 * <p>The work is done by {@link SummaryProjection} itself, batch by batch, on empty temporary tables of the same names,
 * which hide the real ones from its connection. At the end, while the live follower is kept out for a moment, the real
 * tables are made equal to them: only rows that differ are written, so readers never wait and a rebuild that finds nothing
 * wrong changes nothing. A rebuild that is stopped before that leaves no trace.
 */
public final class SummaryRebuild {
    private static final Logger log = LoggerFactory.getLogger(SummaryRebuild.class);
    private static final int BATCH = 5_000;
    /** All that is kept from facts alone. */
    static final List<String> TABLES = List.of(
            "call_summary",
            "answer",
            "office_ring",
            "stance",
            "seat_count",
            "seat_day",
            "funnel_hour",
            "door_day",
            "office_hour",
            "caller_count",
            "caller_day");

    /** Names in statements mean the temporary tables first; Postgres plans anew what was planned for the real ones. */
    private static final String HIDE = """
            set local search_path = pg_temp, public
            """;

    private static final String SHADOW = """
            create temporary table {table} (like public.{table} including all)
            """;

    private static final String TAKE_AWAY = """
            delete from public.{table} as live
             where not exists (select from pg_temp.{table} as made where made = live)
            """;

    private static final String PUT_IN = """
            insert into public.{table}
            select *
              from pg_temp.{table} as made
             where not exists (select from public.{table} as live where live = made)
            """;

    private static final String SAME_PLACE = """
            insert into public.cursor
            select name, seq
              from pg_temp.cursor
                on conflict (name) do update
               set seq = excluded.seq
            """;

    private final Jdbi jdbi;
    private final Cursor cursor;

    public SummaryRebuild(DataSource dataSource) {
        this(dataSource, new SummaryProjection(), BATCH);
    }

    SummaryRebuild(DataSource dataSource, Projection summaries, int batch) {
        this.jdbi = JdbiSetup.on(dataSource);
        this.cursor = new Cursor(summaries, batch);
    }

    /**
     * What a rebuild found.
     *
     * @param facts      that were read
     * @param takenAway  rows that were wrong or too many
     * @param putIn      rows that were written in their stead, or were missing
     */
    public record Found(long facts, long takenAway, long putIn) {}

    public Found run() {
        try (var handle = jdbi.open()) {
            try {
                shadows(handle);
                long facts = 0;
                int taken;
                do {
                    taken = handle.inTransaction(this::advance);
                    facts += taken;
                    log.info("summaries are made again  facts={}", facts);
                } while (taken > 0);
                return settled(handle, facts);
            } finally {
                handle.execute("discard temp");
            }
        }
    }

    /** A statement for one of our own tables; no name comes from outside. */
    private static String of(String table, String statement) {
        return statement.replace("{table}", table);
    }

    private static void shadows(Handle handle) {
        handle.execute("discard temp");
        TABLES.forEach(table -> handle.execute(of(table, SHADOW)));
        handle.execute(of("cursor", SHADOW));
    }

    private int advance(Handle handle) {
        handle.execute(HIDE);
        return cursor.advance(handle);
    }

    /** With the live follower kept out: reads what came in last, then makes the real tables equal. */
    private Found settled(Handle handle, long before) {
        return handle.inTransaction(transaction -> {
            cursor.lock(transaction);
            long facts = before;
            int taken;
            do {
                taken = advance(transaction);
                facts += taken;
            } while (taken > 0);
            long takenAway = 0;
            long putIn = 0;
            for (var table : TABLES) {
                transaction.execute("analyze pg_temp." + table);
                takenAway += transaction.execute(of(table, TAKE_AWAY));
                putIn += transaction.execute(of(table, PUT_IN));
            }
            transaction.execute(SAME_PLACE);
            log.info("summaries made equal  facts={} taken_away={} put_in={}", facts, takenAway, putIn);
            return new Found(facts, takenAway, putIn);
        });
    }
}
