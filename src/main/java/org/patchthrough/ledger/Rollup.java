package org.patchthrough.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table of running totals, moved by the difference that some rows make.
 *
 * @param table   the totals' own
 * @param keys    columns by which is counted
 * @param figures columns that are counted
 * @param of      a query that gives keys and figures of what {@code :rows} holds as JSON
 */
record Rollup(String table, List<String> keys, List<String> figures, String of) {

    /** Counts what has come, and no longer what is gone; both as JSON for {@link #of}. */
    void move(Handle handle, String come, String gone) {
        handle.createUpdate("""
                        insert into {table} as kept ({keys}, {figures})
                        select {keys}, {sums}
                          from (select 1 as one, * from ({come}) as come
                                union all
                                select -1, * from ({gone}) as gone) as counted
                         group by {keys}
                        having {moved}
                            on conflict ({keys}) do update
                           set {added}
                        """.replace("{table}", table)
                        .replace("{keys}", String.join(", ", keys))
                        .replace("{figures}", String.join(", ", figures))
                        .replace("{sums}", each("sum(one * %1$s)", ", "))
                        .replace("{moved}", each("sum(one * %1$s) <> 0", " or "))
                        .replace("{added}", each("%1$s = kept.%1$s + excluded.%1$s", ", "))
                        .replace("{come}", of.replace(":rows", ":come"))
                        .replace("{gone}", of.replace(":rows", ":gone")))
                .bind("come", come)
                .bind("gone", gone)
                .execute();
        handle.createUpdate("""
                        delete from {table} as kept
                         using ({gone}) as gone
                         where {same}
                           and {nothing}
                        """.replace("{table}", table)
                        .replace(
                                "{same}",
                                keys.stream()
                                        .map("kept.%1$s = gone.%1$s"::formatted)
                                        .collect(Collectors.joining(" and ")))
                        .replace("{nothing}", each("kept.%1$s = 0", " and "))
                        .replace("{gone}", of.replace(":rows", ":gone")))
                .bind("gone", gone)
                .execute();
    }

    private String each(String format, String between) {
        return figures.stream().map(format::formatted).collect(Collectors.joining(between));
    }
}
