package org.patchthrough.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Everything the summaries say, to be compared. */
final class Dump {
    private Dump() {}

    static Map<String, List<String>> of(Jdbi jdbi) {
        var dump = new LinkedHashMap<String, List<String>>();
        for (var table : SummaryRebuild.TABLES) {
            dump.put(
                    table,
                    jdbi.withHandle(
                            handle -> handle.createQuery("select to_jsonb(t)::text from " + table + " as t order by 1")
                                    .mapTo(String.class)
                                    .list()));
        }
        return dump;
    }

    static void empty(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("truncate cursor, " + String.join(", ", SummaryRebuild.TABLES)));
    }
}
