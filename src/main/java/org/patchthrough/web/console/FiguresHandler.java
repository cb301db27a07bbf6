package org.patchthrough.web.console;

import io.javalin.http.Context;
import org.patchthrough.access.Session;

/** {@code /o/figures}: what each figure means, and what it does not. */
record FiguresHandler(Desk desk) {
    void show(Context ctx, Session session) {
        desk.show(ctx, 200, "figures", desk.layout(ctx, session, "What the figures mean"));
    }
}
