package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.patchthrough.access.Secret;

/**
 * Where a browser keeps its session's secret: out of every script's reach, sent to the console alone, and not with what other
 * sites post here.
 *
 * @param secure people reach us by https, so it goes over nothing else
 */
record SessionCookie(boolean secure) {
    private static final String NAME = "patchthrough_session";
    private static final String PATH = "/o";
    /** The browser's; when a session ends is decided here. */
    private static final int SECONDS = 14 * 24 * 60 * 60;

    Optional<Secret> read(Context ctx) {
        return Optional.ofNullable(ctx.cookie(NAME)).map(Secret::new);
    }

    void give(Context ctx, Secret secret) {
        set(ctx, secret.text(), SECONDS);
    }

    void take(Context ctx) {
        set(ctx, "", 0);
    }

    private void set(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(NAME, value, PATH, seconds, secure, true, null, SameSite.LAX));
    }
}
