package org.patchthrough.web.request;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Door;
import org.patchthrough.directory.Zip;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.directory.geocode.StreetAddress;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.request.CallRequest.Attribution;
import org.patchthrough.request.RequestForm;
import org.patchthrough.request.RequestResult;
import org.patchthrough.request.RequestValidation;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.page.WebSettings;
import org.patchthrough.web.request.RequestPage.Typed;

/** {@code /c/{slug}}, and {@code /w/{slug}} within a partner's page: where a call is asked for, and the asking. */
public record RequestHandler(
        PageContexts contexts,
        CallCommands calls,
        CallLinks links,
        FormTokens forms,
        RequestPageFormatter pages,
        Renderer renderer,
        WebSettings settings) {
    private static final int MAX_TYPED = 200;
    /** A field that people do not see and leave empty; programs that fill in forms do not. */
    private static final String TRAP = "website";

    public void show(Context ctx) {
        contexts.with(ctx, context -> {
            if (!mayFrame(ctx, context)) {
                renderer.show(ctx, 200, "request/link", pages.blank(context), Renderer.NO_REFERRER, List.of("*"));
                return;
            }
            var page = switch (context.campaign().status()) {
                case OPEN -> pages.blank(context);
                case PAUSED -> pages.closed(context, "ask.paused");
                case ENDED -> pages.closed(context, "ask.ended");
            };
            show(ctx, 200, context, page, Renderer.ORIGIN);
        });
    }

    /**
     * A site that is no partner's gets a link to our own page and no form. Where a browser does not say whose page is around
     * this one, its policy still keeps that page from showing it.
     */
    private boolean mayFrame(Context ctx, PageContext context) {
        var host = origin(ctx.header("Referer"));
        var ours = host.equals(origin(settings.publicUrl())) || "same-origin".equals(ctx.header("Sec-Fetch-Site"));
        return !context.framed()
                || host.isEmpty()
                || ours
                || context.ancestors().contains(host);
    }

    private static String origin(@Nullable String address) {
        try {
            var url = URI.create(address == null ? "" : address);
            return url.getScheme() == null || url.getAuthority() == null
                    ? ""
                    : url.getScheme() + "://" + url.getAuthority();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    public void ask(Context ctx) {
        contexts.with(ctx, context -> ask(ctx, context));
    }

    private void ask(Context ctx, PageContext context) {
        var campaign = context.campaign();
        var typed = typed(ctx);
        var verdict = forms.check(campaign, context.partnerId(), field(ctx, "token"));
        // A form that came back at once is a program's, or a browser's that fills in forms by itself.
        var soon = verdict == FormTokens.Verdict.TOO_SOON;
        if (verdict != FormTokens.Verdict.GOOD
                || !consent(context).equals(field(ctx, "consent"))
                || !field(ctx, TRAP).isEmpty()) {
            show(ctx, 403, context, pages.unfit(context, typed, soon ? "ask.soon" : "ask.stale"), Renderer.ORIGIN);
            return;
        }
        var geocoder = settings.geocoder();
        if (geocoder.isPresent() && ctx.formParam("street") != null) {
            show(ctx, 200, context, located(ctx, context, typed, geocoder.get()), Renderer.ORIGIN);
            return;
        }
        var form = form(ctx, context, typed).read();
        if (form instanceof RequestValidation.Valid && !field(ctx, "names").isEmpty()) {
            var names = pages.names(context, typed);
            if (names.isPresent()) {
                show(ctx, 200, context, names.get(), Renderer.ORIGIN);
                return;
            }
        }
        var result = switch (form) {
            case RequestValidation.Valid(var request) -> calls.request(request);
            case RequestValidation.Invalid(var mistakes) -> calls.refuse(campaign.slug(), mistakes);
        };
        answer(ctx, context, typed, result, Renderer.ORIGIN);
    }

    /** Goes to the page of the call, or says why there is none. */
    public void answer(Context ctx, PageContext context, Typed typed, RequestResult result, String referrer) {
        switch (result) {
            case RequestResult.Accepted accepted ->
                ctx.header("Location", context.call(links.write(accepted.call()), "") + home(typed))
                        .status(303);
            case RequestResult.Refused(var refusal) ->
                show(ctx, RefusalFormatter.status(refusal), context, pages.refused(context, typed, refusal), referrer);
        }
    }

    /** Whom a ZIP's people will talk to, for the page on which it was just typed; it comes in the body, as a call's does. */
    public void whom(Context ctx) {
        contexts.with(ctx, context -> {
            ctx.header("Cache-Control", "no-store");
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.contentType("text/plain; charset=utf-8");
            Zip.find(field(ctx, "zip"))
                    .ifPresentOrElse(
                            zip -> ctx.result(pages.whom(context, zip.digits())),
                            () -> ctx.result("").status(204));
        });
    }

    /** Rings nobody: the caller sees first whom the address stands for. */
    private RequestPage located(Context ctx, PageContext context, Typed typed, Geocoder lines) {
        var answer = StreetAddress.find(field(ctx, "street"), "", typed.zip())
                .map(address -> lines.locate(address, context.campaign().snapshot()))
                .orElseGet(Geocoder.Answer.NoMatch::new);
        return pages.located(context, typed, answer);
    }

    /** The ZIP fills the script's blank; behind the hash no server is told of it, ours neither. A voicemail has words of its own. */
    private static String home(Typed typed) {
        if (typed.zip().matches("\\d{5}")) {
            return "#zip=" + typed.zip() + (typed.voicemail() ? "&voicemail" : "");
        }
        return typed.voicemail() ? "#say-voicemail" : "";
    }

    /** The id of the words beside the button: what is kept must be what they have read, not what a browser says. */
    private static String consent(PageContext context) {
        return context.wording().consent().id();
    }

    private static Typed typed(Context ctx) {
        return new Typed(
                field(ctx, "phone"),
                field(ctx, "zip"),
                field(ctx, "seat"),
                !field(ctx, "relay").isEmpty(),
                !field(ctx, "voicemail").isEmpty(),
                !field(ctx, "text").isEmpty());
    }

    public static String field(Context ctx, String name) {
        var value = ctx.formParam(name);
        return value == null || value.length() > MAX_TYPED ? "" : value.strip();
    }

    private RequestForm form(Context ctx, PageContext context, Typed typed) {
        var key = field(ctx, "key");
        return new RequestForm(
                context.campaign().slug(),
                new RequestForm.Typed(
                        typed.phone(),
                        typed.zip(),
                        typed.seat(),
                        context.words().code()),
                new CallRequest.Options(typed.relay(), typed.voicemail()),
                new Agreement(true, typed.text(), consent(context)),
                came(ctx, context.partnerId(), context.source(), ""),
                key.isEmpty() ? null : key);
    }

    /** By a page of ours, which has the script on it. */
    public Attribution came(Context ctx, String partner, String source, String externalId) {
        return new Attribution(Door.WEB, true, partner, false, source, externalId, settings.sender(ctx));
    }

    private void show(Context ctx, int status, PageContext context, RequestPage page, String referrer) {
        ctx.header("Vary", "Accept-Language");
        var template = context.framed() ? "request/frame" : "request/page";
        renderer.show(ctx, status, template, page, referrer, context.ancestors());
    }
}
