package org.patchthrough.web.api;

import io.javalin.config.RoutesConfig;
import org.patchthrough.web.page.StaticFiles;

/** {@code /api/v1/openapi.yaml}: the interface in words for programs, written by hand. */
public final class OpenApiDescription {
    public static final String PATH = "/api/v1/openapi.yaml";

    private OpenApiDescription() {}

    public static void mount(RoutesConfig routes) {
        var text = StaticFiles.read("/static/openapi.yaml");
        routes.get(PATH, ctx -> {
            ctx.header("Cache-Control", "public, max-age=300");
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.contentType("application/yaml; charset=utf-8").result(text);
        });
    }
}
