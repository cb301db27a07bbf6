package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.patchthrough.access.Session;

/**
 * One address of the console.
 *
 * @param permission that it takes
 */
record ConsoleRoute(HandlerType method, String path, Permission permission, Answer answer) {
    /** What is answered to somebody who may. */
    interface Answer {
        void to(Context ctx, Session session);
    }
}
