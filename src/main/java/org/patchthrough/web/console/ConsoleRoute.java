package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;

/**
 * One address of the console.
 *
 * @param permission that it takes
 * @param program    what it answers to who brings a key instead of a session; null where a key opens nothing
 */
record ConsoleRoute(
        HandlerType method,
        String path,
        Permission permission,
        Answer answer,
        @Nullable Consumer<Context> program) {
    ConsoleRoute(HandlerType method, String path, Permission permission, Answer answer) {
        this(method, path, permission, answer, null);
    }

    /** A table that programs read, too. */
    static ConsoleRoute table(String path, Consumer<Context> answer) {
        return new ConsoleRoute(HandlerType.GET, path, Permission.FIGURES, (ctx, _) -> answer.accept(ctx), answer);
    }

    /** What is answered to somebody who may. */
    interface Answer {
        void to(Context ctx, Session session);
    }
}
