package org.patchthrough.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.patchthrough.call.Door;
import org.patchthrough.dialer.Answer;
import org.patchthrough.dialer.CallRequest;
import org.patchthrough.dialer.CallRequest.Agreement;
import org.patchthrough.dialer.CallRequest.Came;
import org.patchthrough.web.pages.RequestPage;

/** {@code /c/{slug}}: the page on which a call is asked for, and the asking. */
final class RequestDoor {
    private static final int MOST_TYPED = 200;
    /** A field that people do not see and leave empty; programs that fill in forms do not. */
    private static final String TRAP = "website";

    private final Catalog catalog;
    private final Calls calls;
    private final CallLinks links;
    private final FormTokens forms;
    private final RequestPages pages;
    private final Renderer renderer;
    private final Trouble trouble;
    private final Function<Context, String> address;
    private final InstantSource clock;

    RequestDoor(
            Catalog catalog,
            Calls calls,
            CallLinks links,
            FormTokens forms,
            RequestPages pages,
            Renderer renderer,
            Trouble trouble,
            Function<Context, String> address,
            InstantSource clock) {
        this.catalog = catalog;
        this.calls = calls;
        this.links = links;
        this.forms = forms;
        this.pages = pages;
        this.renderer = renderer;
        this.trouble = trouble;
        this.address = address;
        this.clock = clock;
    }

    void show(Context ctx) {
        withVisit(ctx, visit -> {
            var page = switch (visit.campaign().statusAt(clock.instant())) {
                case OPEN -> pages.blank(visit);
                case PAUSED -> pages.closed(visit, false);
                case ENDED -> pages.closed(visit, true);
            };
            answer(ctx, 200, page);
        });
    }

    void ask(Context ctx) {
        withVisit(ctx, visit -> ask(ctx, visit));
    }

    private void ask(Context ctx, Visit visit) {
        var campaign = visit.campaign();
        var typed = typed(ctx);
        if (forms.check(campaign, visit.partner(), field(ctx, "token")) != FormTokens.Verdict.GOOD
                || !consent(visit).equals(field(ctx, "consent"))
                || !field(ctx, TRAP).isEmpty()) {
            answer(ctx, 403, pages.stale(visit, typed));
            return;
        }
        switch (calls.request(request(ctx, visit, typed))) {
            case Answer.Accepted accepted ->
                ctx.header("Location", visit.call(links.write(accepted.call()), "") + home(typed))
                        .status(303);
            case Answer.Refused refused -> answer(ctx, refused.status(), pages.refused(visit, typed, refused));
        }
    }

    /** The ZIP fills the script's blank; behind the hash no server is told of it, ours neither. */
    private static String home(Typed typed) {
        return typed.zip().matches("\\d{5}") ? "#zip=" + typed.zip() : "";
    }

    /** The id of the words beside the button: what is kept must be what they have read, not what a browser says. */
    private static String consent(Visit visit) {
        return visit.campaign()
                .version()
                .wording(visit.words().language())
                .consent()
                .id();
    }

    /** What stood in the form. */
    record Typed(String phone, String zip, String seat, boolean relay) {}

    private static Typed typed(Context ctx) {
        return new Typed(
                field(ctx, "phone"),
                field(ctx, "zip"),
                field(ctx, "seat"),
                !field(ctx, "relay").isEmpty());
    }

    static String field(Context ctx, String name) {
        var value = ctx.formParam(name);
        return value == null || value.length() > MOST_TYPED ? "" : value.strip();
    }

    private CallRequest request(Context ctx, Visit visit, Typed typed) {
        var key = field(ctx, "key");
        return new CallRequest(
                visit.campaign().slug(),
                typed.phone(),
                typed.zip(),
                typed.seat().isEmpty() ? null : typed.seat(),
                visit.words().code(),
                typed.relay(),
                false,
                new Agreement(true, false, consent(visit)),
                new Came(
                        Door.WEB,
                        true,
                        visit.partner(),
                        visit.source(),
                        "",
                        header(ctx, "Origin"),
                        address.apply(ctx),
                        header(ctx, "User-Agent")),
                key.isEmpty() ? null : key);
    }

    static String header(Context ctx, String name) {
        var value = ctx.header(name);
        return value == null ? "" : value.substring(0, Math.min(300, value.length()));
    }

    private void withVisit(Context ctx, Consumer<Visit> answer) {
        catalog.find(ctx.pathParam("slug"))
                .ifPresentOrElse(campaign -> answer.accept(Visits.hosted(ctx, campaign)), () -> trouble.notFound(ctx));
    }

    private void answer(Context ctx, int status, RequestPage page) {
        ctx.header("Vary", "Accept-Language");
        renderer.show(ctx, status, "request/page", page, Renderer.ORIGIN);
    }
}
