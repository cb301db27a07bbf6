package org.patchthrough.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.List;

/** Answers with a page, and with what a browser must know about it. */
public final class Renderer {
    /** Of pages whose address alone opens them. */
    public static final String NO_REFERRER = "no-referrer";
    /** Of pages that anybody may know one came from. */
    public static final String ORIGIN = "strict-origin-when-cross-origin";

    /** Of pages that nobody else need know of, whose forms show that they are ours: without any, a browser calls a form's origin null. */
    public static final String SAME_ORIGIN = "same-origin";

    /** Everything comes from here, and nothing stands inline. Who may put a page into a frame is said page by page. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors ");

    private final TemplateEngine templates;

    public Renderer() {
        templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.patchthrough.pages");
        templates.setTrimControlStructures(true);
    }

    /** As {@link #show(Context, int, String, Object, String, List)}, for a page that nobody may put into a frame. */
    public void show(Context ctx, int status, String template, Object page, String referrer) {
        show(ctx, status, template, page, referrer, List.of());
    }

    /**
     * Renders a page and sends it, never to be kept: each holds a token or a state of now.
     *
     * @param template such as {@code call/page}
     * @param page     the one record that template takes
     * @param ancestors origins whose pages may show it in a frame, or a star for any; none for nobody's
     */
    public void show(Context ctx, int status, String template, Object page, String referrer, List<String> ancestors) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", page, output);
        ctx.header(
                "Content-Security-Policy",
                POLICY + (ancestors.isEmpty() ? "'none'" : "'self' " + String.join(" ", ancestors)));
        ctx.header("Referrer-Policy", referrer);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        ctx.status(status).contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
