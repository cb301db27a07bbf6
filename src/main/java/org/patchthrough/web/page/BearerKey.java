package org.patchthrough.web.page;

import io.javalin.http.Context;
import java.util.Optional;

/** The key of a program in the header {@code Authorization: Bearer}. */
public final class BearerKey {
    private BearerKey() {}

    /** What stands behind the scheme, which may be nothing; empty for any other scheme, which is for whoever stands before us. */
    public static Optional<String> find(Context ctx) {
        var header = ctx.header("Authorization");
        var parts = header == null ? new String[] {""} : header.strip().split(" ", 2);
        return parts[0].equalsIgnoreCase("Bearer")
                ? Optional.of(parts.length == 1 ? "" : parts[1].strip())
                : Optional.empty();
    }
}
