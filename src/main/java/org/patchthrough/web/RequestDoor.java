package org.patchthrough.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Function;
import org.patchthrough.call.Door;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.Status;
import org.patchthrough.dialer.Answer;
import org.patchthrough.dialer.CallRequest;
import org.patchthrough.dialer.CallRequest.Agreement;
import org.patchthrough.dialer.CallRequest.Came;

/** {@code /c/{slug}}: the page on which a call is asked for, and the asking. */
final class RequestDoor {
    private static final int MOST_TYPED = 200;

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
        var campaign = catalog.find(ctx.pathParam("slug"));
        if (campaign.isEmpty()) {
            trouble.notFound(ctx);
            return;
        }
        var page = switch (campaign.get().statusAt(clock.instant())) {
            case OPEN -> pages.blank(campaign.get());
            case PAUSED, ENDED -> pages.closed(campaign.get(), closed(campaign.get()));
        };
        answer(ctx, 200, page);
    }

    private Answer.Refused closed(Campaign campaign) {
        var ended = campaign.statusAt(clock.instant()) == Status.ENDED;
        return new Answer.Refused(
                409,
                ended ? "ended" : "paused",
                ended ? "This campaign has ended" : "This campaign is not taking calls now",
                "Your members’ offices still answer the phone.",
                java.util.List.of(),
                java.util.List.of());
    }

    void ask(Context ctx) {
        var campaign = catalog.find(ctx.pathParam("slug"));
        if (campaign.isEmpty()) {
            trouble.notFound(ctx);
            return;
        }
        var typed = typed(ctx);
        if (forms.check(campaign.get().slug(), field(ctx, "token")) != FormTokens.Verdict.GOOD
                || !consent(campaign.get()).equals(field(ctx, "consent"))) {
            answer(ctx, 403, pages.stale(campaign.get(), typed));
            return;
        }
        switch (calls.request(request(ctx, campaign.get(), typed))) {
            case Answer.Accepted accepted ->
                ctx.header("Location", "/call/" + links.write(accepted.call())).status(303);
            case Answer.Refused refused -> answer(ctx, refused.status(), pages.refused(campaign.get(), typed, refused));
        }
    }

    /** The id of the words beside the button: what is kept must be what they have read, not what a browser says. */
    private static String consent(Campaign campaign) {
        return campaign.version().wording(Language.ENGLISH).consent().id();
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

    private static String field(Context ctx, String name) {
        var value = ctx.formParam(name);
        return value == null || value.length() > MOST_TYPED ? "" : value.strip();
    }

    private CallRequest request(Context ctx, Campaign campaign, Typed typed) {
        var key = field(ctx, "key");
        return new CallRequest(
                campaign.slug(),
                typed.phone(),
                typed.zip(),
                typed.seat().isEmpty() ? null : typed.seat(),
                null,
                typed.relay(),
                false,
                new Agreement(true, false, consent(campaign)),
                new Came(
                        Door.WEB,
                        true,
                        "",
                        "",
                        "",
                        header(ctx, "Origin"),
                        address.apply(ctx),
                        header(ctx, "User-Agent")),
                key.isEmpty() ? null : key);
    }

    private static String header(Context ctx, String name) {
        var value = ctx.header(name);
        return value == null ? "" : value.substring(0, Math.min(300, value.length()));
    }

    private void answer(Context ctx, int status, org.patchthrough.web.pages.RequestPage page) {
        renderer.show(ctx, status, "request/page", page, Renderer.ORIGIN);
    }
}
