package org.patchthrough.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Door;
import org.patchthrough.dialer.Answer.Mistake;
import org.patchthrough.dialer.CallRequest;
import org.patchthrough.dialer.CallRequest.Agreement;
import org.patchthrough.dialer.CallRequest.Came;

/**
 * What {@code POST /api/v1/calls} was sent.
 *
 * @param mistakes fields of the wrong kind, or missing; the request holds blanks in their place
 * @param token    of the page it was sent from; empty if from none
 */
record CallForm(CallRequest request, List<Mistake> mistakes, String token) {
    private static final int MOST_BROWSER = 300;

    static CallForm read(Context ctx, String address) {
        var body = Body.read(ctx);
        var consent = body.object("consent");
        var token = header(ctx, "Page-Token");
        var request = new CallRequest(
                body.text("campaign"),
                body.text("phone"),
                body.findText("zip").orElse(null),
                body.findText("seat").orElse(null),
                body.findText("language").orElse(null),
                body.flag("relay"),
                false,
                new Agreement(
                        consent.flag("call"),
                        consent.flag("text"),
                        consent.findText("version").orElse("")),
                new Came(
                        token.isEmpty() ? Door.API : Door.WEB,
                        !token.isEmpty(),
                        body.findText("partner").orElse(""),
                        body.findText("source").orElse(""),
                        body.findText("external_id").orElse(""),
                        header(ctx, "Origin"),
                        address,
                        browser(ctx)),
                key(ctx));
        return new CallForm(request, body.mistakes(), token);
    }

    /** Those of kind and those of content, each field once. */
    List<Mistake> with(List<Mistake> others) {
        var all = new ArrayList<>(mistakes);
        for (var other : others) {
            if (mistakes.stream().noneMatch(mistake -> mistake.field().equals(other.field()))) {
                all.add(other);
            }
        }
        return all;
    }

    private static @Nullable String key(Context ctx) {
        var key = header(ctx, "Idempotency-Key");
        return key.isEmpty() ? null : key;
    }

    private static String browser(Context ctx) {
        var browser = header(ctx, "User-Agent");
        return browser.substring(0, Math.min(MOST_BROWSER, browser.length()));
    }

    private static String header(Context ctx, String name) {
        var value = ctx.header(name);
        return value == null ? "" : value.strip();
    }
}
