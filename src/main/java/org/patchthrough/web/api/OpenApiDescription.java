package org.patchthrough.web.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code /api/v1/openapi.yaml}: the interface in words for programs, written by hand. */
public final class OpenApiDescription {
    public static final String PATH = "/api/v1/openapi.yaml";

    private OpenApiDescription() {}

    public static void mount(RoutesConfig routes) {
        var text = text();
        routes.get(PATH, ctx -> {
            ctx.header("Cache-Control", "public, max-age=300");
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.contentType("application/yaml; charset=utf-8").result(text);
        });
    }

    static String text() {
        try (var in = OpenApiDescription.class.getResourceAsStream("/static/openapi.yaml")) {
            return new String(
                    Objects.requireNonNull(in, "openapi.yaml is missing in the jar")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the interface's description", e);
        }
    }
}
