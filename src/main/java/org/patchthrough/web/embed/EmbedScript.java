package org.patchthrough.web.embed;

import io.javalin.http.Context;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.patchthrough.web.page.StaticFiles;

/**
 * The script that partners' pages load. They name its hash, so what stands under an address never changes: another script
 * gets another number.
 */
public final class EmbedScript {
    private static final byte[] CONTENT = StaticFiles.read("/embed/v1.js");

    private EmbedScript() {}

    public static void answer(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.contentType("text/javascript; charset=utf-8").result(CONTENT);
    }

    /** As the {@code integrity} attribute wants it: {@code sha384-…}. */
    public static String integrity() {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(CONTENT);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
