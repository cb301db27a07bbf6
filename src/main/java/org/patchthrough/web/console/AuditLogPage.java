package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param older where the rows before these are; null where there are none */
public record AuditLogPage(
        ConsoleLayout layout, List<Row> rows, @Nullable String older) {
    public AuditLogPage {
        rows = List.copyOf(rows);
    }

    /** @param change {@code open → paused}; empty where there is nothing to tell */
    public record Row(String at, String actor, String action, String subject, String change) {}
}
