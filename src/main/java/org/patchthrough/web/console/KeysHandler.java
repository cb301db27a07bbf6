package org.patchthrough.web.console;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.ApiKeys.ApiKey;
import org.patchthrough.access.Session;

/** {@code /o/keys}: what programs read figures with. */
record KeysHandler(Desk desk) {
    void show(Context ctx, Session session) {
        page(ctx, 200, session, null, null);
    }

    private void page(Context ctx, int status, Session session, @Nullable String made, @Nullable String wrong) {
        var keys = desk.settings().access().keys().all().stream()
                .map(KeysHandler::key)
                .toList();
        desk.show(ctx, status, "keys", new KeysPage(desk.layout(ctx, session, "Keys"), made, wrong, keys));
    }

    private static KeysPage.Key key(ApiKey key) {
        var used = key.usedAt();
        return new KeysPage.Key(
                key.id().toString(), key.name(), used == null ? "never used" : "last used " + ConsoleTime.day(used));
    }

    /** Not behind a redirect: the key is in no address and no log but this answer's own text. */
    void make(Context ctx, Session session) {
        var made = desk.settings().access().keys().make(session.actor(), Desk.field(ctx, "name"));
        if (made.isPresent()) {
            page(ctx, 200, session, made.get().text(), null);
        } else {
            page(ctx, 400, session, null, "Write what the key is for, in at most 100 characters.");
        }
    }

    void revoke(Context ctx, Session session) {
        Desk.id(ctx, "key").ifPresent(id -> desk.settings().access().keys().revoke(session.actor(), id));
        Desk.back(ctx, "/o/keys");
    }
}
