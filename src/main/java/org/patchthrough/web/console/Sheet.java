package org.patchthrough.web.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.CsvAnswer;
import org.patchthrough.whip.CsvTable;

/**
 * A view's figures as a table, for spreadsheets and programs.
 *
 * @param name    of the view, {@code members}
 * @param asOf    when it was read
 * @param columns in snake case
 * @param rows    a cell a column, null for an empty one
 */
record Sheet(String name, Instant asOf, List<String> columns, List<List<@Nullable Object>> rows) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A table of a campaign, {@code members.csv}. */
    void sendCsv(Context ctx, String campaign) {
        CsvAnswer.send(ctx, campaign + "-" + name, CsvTable.write(columns, rows));
    }

    /** The same as {@code {campaign, view, as_of, rows: [{column: cell}]}}. */
    void sendJson(Context ctx, String campaign) {
        var body = new LinkedHashMap<String, Object>();
        body.put("campaign", campaign);
        body.put("view", name);
        body.put("as_of", asOf);
        body.put("rows", rows.stream().map(this::named).toList());
        try {
            ctx.header("Cache-Control", "no-store");
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.contentType("application/json").result(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table cannot be written", e);
        }
    }

    private Map<String, @Nullable Object> named(List<@Nullable Object> row) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int column = 0; column < columns.size(); column++) {
            named.put(columns.get(column), row.get(column));
        }
        return named;
    }
}
