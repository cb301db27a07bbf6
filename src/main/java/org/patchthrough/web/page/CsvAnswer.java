package org.patchthrough.web.page;

import io.javalin.http.Context;

/** A table for a spreadsheet, to be saved and not shown. */
public final class CsvAnswer {
    private CsvAnswer() {}

    /** @param name of the file, without its ending */
    public static void send(Context ctx, String name, String table) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name));
        ctx.contentType("text/csv; charset=utf-8").result(table);
    }
}
