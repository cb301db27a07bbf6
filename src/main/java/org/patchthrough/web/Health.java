package org.patchthrough.web;

import io.javalin.config.JavalinConfig;
import java.util.function.BooleanSupplier;

/** For whoever runs us: whether the process lives, and whether it can take calls. */
public record Health(BooleanSupplier ready) {
    public void mount(JavalinConfig config) {
        config.routes.get("/livez", ctx -> ctx.result("live"));
        config.routes.get("/readyz", ctx -> {
            boolean now = ready.getAsBoolean();
            ctx.status(now ? 200 : 503).result(now ? "ready" : "not ready");
        });
    }
}
