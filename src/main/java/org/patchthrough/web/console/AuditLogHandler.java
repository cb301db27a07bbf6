package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.access.AuditLog.Change;
import org.patchthrough.access.Session;
import org.patchthrough.directory.Congress;

/** {@code /o/log}: who changed what, newest first. */
record AuditLogHandler(Desk desk) {
    private static final int MOST = 100;

    void show(Context ctx, Session session) {
        var changes = desk.settings().access().log().read("", below(ctx), MOST);
        var older = changes.size() < MOST
                ? null
                : "/o/log?below=" + changes.getLast().seq();
        var rows = changes.stream().map(AuditLogHandler::row).toList();
        desk.show(ctx, 200, "log", new AuditLogPage(desk.layout(ctx, session, "Log"), rows, older));
    }

    private static long below(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("below"))
                    .map(Long::parseLong)
                    .orElse(Long.MAX_VALUE);
        } catch (NumberFormatException nothing) {
            return Long.MAX_VALUE;
        }
    }

    private static AuditLogPage.Row row(Change change) {
        var moved = Stream.of(change.before(), change.after())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" → "));
        return new AuditLogPage.Row(
                ConsoleTime.day(change.at()) + ", "
                        + Congress.dayInWashington(change.at()).getYear() + ", " + ConsoleTime.second(change.at()),
                change.actor(),
                change.action(),
                change.subject(),
                moved);
    }
}
