package org.patchthrough.web;

import io.javalin.http.Context;
import java.util.function.BooleanSupplier;

/** For whoever runs us: whether the process lives, and whether it can take calls. */
final class Health {
    private final BooleanSupplier ready;

    Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    void live(Context ctx) {
        ctx.result("live");
    }

    void ready(Context ctx) {
        boolean now = ready.getAsBoolean();
        ctx.status(now ? 200 : 503).result(now ? "ready" : "not ready");
    }
}
