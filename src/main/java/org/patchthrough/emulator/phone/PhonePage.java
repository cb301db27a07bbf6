package org.patchthrough.emulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /}, a phone, and its files. It wears the service's style sheet and font where they are on the class
 * path, at the addresses they have there; alone it is plain and works as well.
 */
public final class PhonePage {
    /** Everything comes from here, and nothing stands inline. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "media-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final String page;

    public PhonePage(Map<String, URI> links) {
        var html = new String(Objects.requireNonNull(read("/emulator/phone.html")), UTF_8);
        page = html.replace("<!--links-->", anchors(links));
    }

    public void routes(RoutesConfig routes) {
        routes.get("/", this::show);
        routes.get("/phone/{file}", context -> file(context, "/emulator/"));
        routes.get("/static/{file}", context -> file(context, "/static/"));
    }

    private void show(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cache-Control", "no-store");
        context.html(page);
    }

    private static void file(Context context, String folder) {
        var name = context.pathParam("file");
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var content = type == null || !name.matches("[a-z0-9.-]+") ? null : read(folder + name);
        if (content == null) {
            throw new NotFoundResponse();
        }
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cache-Control", "no-cache");
        context.contentType(Objects.requireNonNull(type)).result(content);
    }

    private static String anchors(Map<String, URI> links) {
        return links.entrySet().stream()
                .map(link ->
                        "<a href=\"" + escaped(link.getValue().toString()) + "\">" + escaped(link.getKey()) + "</a>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte @Nullable [] read(String resource) {
        try (var in = PhonePage.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + resource, fault);
        }
    }
}
