package org.patchthrough.web.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import org.patchthrough.access.Role;
import org.patchthrough.access.Session;

/**
 * One address of the console.
 *
 * @param roles that may open it; none may open another's
 */
record ConsoleRoute(HandlerType method, String path, Set<Role> roles, Answer answer) {
    ConsoleRoute {
        roles = Set.copyOf(roles);
    }

    /** What is answered to somebody who may. */
    interface Answer {
        void to(Context ctx, Session session);
    }
}
