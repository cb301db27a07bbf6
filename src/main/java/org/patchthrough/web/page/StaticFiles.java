package org.patchthrough.web.page;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** Style, font and script: files of the jar, under addresses that change with their content. */
public final class StaticFiles {
    private static final String FOLDER = "/static";

    private static final Map<String, String> FOR_GOOD =
            Map.of("Cache-Control", "public, max-age=31536000, immutable", "X-Content-Type-Options", "nosniff");

    public static final String STYLE = address("look.css");
    /** Named by its version, so its address needs no more: the style sheet can then name it too. */
    public static final String FONT = FOLDER + "/atkinson-hyperlegible-next-5.3.0.woff2";

    public static final String ICON = address("icon.svg");
    public static final String CALL_SCRIPT = address("call.js");
    public static final String FORM_SCRIPT = address("form.js");
    public static final String FRAME_SCRIPT = address("frame.js");

    public static final String CONSOLE_SCRIPT = address("console.js");

    /** htmx, as its webjar brings it; the version is the pom's. */
    private static final byte[] HTMX_SCRIPT = read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private static final String HTMX_PATH = FOLDER + "/htmx.js";
    public static final String HTMX = HTMX_PATH + "?v=" + digest(HTMX_SCRIPT);

    /** What a link to us looks like elsewhere. */
    static final String CARD = address("card.png");

    private StaticFiles() {}

    /** Serves them, to be kept by browsers for a year. */
    public static void mount(JavalinConfig config) {
        config.routes.get(HTMX_PATH, ctx -> {
            FOR_GOOD.forEach(ctx::header);
            ctx.contentType("text/javascript; charset=utf-8").result(HTMX_SCRIPT);
        });
        config.staticFiles.add(files -> {
            files.hostedPath = FOLDER;
            files.directory = FOLDER;
            files.location = Location.CLASSPATH;
            files.headers = FOR_GOOD;
        });
    }

    private static String address(String file) {
        return FOLDER + "/" + file + "?v=" + digest(read(FOLDER + "/" + file));
    }

    /** What the jar holds under a path. */
    public static byte[] read(String path) {
        try (var in = StaticFiles.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path + " is missing in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
