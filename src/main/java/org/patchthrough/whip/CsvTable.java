package org.patchthrough.whip;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180): lines end in CR LF, and no cell is taken for a formula. */
public final class CsvTable {
    private CsvTable() {}

    /** @param rows of cells, null for an empty one */
    public static String write(List<String> header, Collection<? extends List<? extends @Nullable Object>> rows) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        // A spreadsheet would run such a cell as a formula: https://owasp.org/www-community/attacks/CSV_Injection
        boolean formula = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
