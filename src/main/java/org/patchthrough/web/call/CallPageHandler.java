package org.patchthrough.web.call;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Report;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.request.RequestResult;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.RefusalFormatter;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.request.RequestHandler;
import org.patchthrough.web.request.RequestPageFormatter;

/** {@code /call/{call}}: the page that a caller has before their eyes, and its buttons. */
public final class CallPageHandler {
    private final CallableCampaigns campaigns;
    private final CallLookup desk;
    private final CallCommands calls;
    private final CallLinks links;
    private final CallPageFormatter pages;
    private final RequestPageFormatter requests;
    private final Renderer renderer;
    private final ErrorPages errors;
    private final Function<Context, String> address;

    public CallPageHandler(
            CallableCampaigns campaigns,
            CallLookup desk,
            CallCommands calls,
            CallLinks links,
            CallPageFormatter pages,
            RequestPageFormatter requests,
            Renderer renderer,
            ErrorPages errors,
            Function<Context, String> address) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.calls = calls;
        this.links = links;
        this.pages = pages;
        this.requests = requests;
        this.renderer = renderer;
        this.errors = errors;
        this.address = address;
    }

    public void show(Context ctx) {
        withCall(ctx, (call, context) -> {
            ctx.header("X-Robots-Tag", "noindex, nofollow");
            var page = pages.page(call, context, link(ctx), waits(call));
            renderer.show(ctx, 200, "call/page", page, Renderer.NO_REFERRER, context.ancestors());
        });
    }

    private CallStatusFormatter.@Nullable Waits waits(CallProgress call) {
        var position = desk.position(call);
        if (position.isEmpty()) {
            return null;
        }
        int ahead = Math.max(0, position.getAsInt() - 1);
        return new CallStatusFormatter.Waits(ahead, calls.reckonWait(ahead));
    }

    public void answer(Context ctx) {
        withCall(
                ctx,
                (call, context) -> report(ctx)
                        .ifPresentOrElse(
                                report -> answer(ctx, call, context, report),
                                () -> errors.refused(
                                        ctx,
                                        400,
                                        context,
                                        link(ctx),
                                        context.words().say("answer.choose"))));
    }

    private void answer(Context ctx, CallProgress call, PageContext context, Report report) {
        desk.tell(call, report)
                .ifPresentOrElse(
                        why -> errors.refused(
                                ctx,
                                422,
                                context,
                                link(ctx),
                                context.words().say("answer." + why.code(), report.seat())),
                        () -> back(ctx, context, "#answer"));
    }

    /** A position goes with a person alone; the form shows both questions, so one that was left marked is let go. */
    private static Optional<Report> report(Context ctx) {
        var stance = word(ctx.formParam("stance"), Stance.values());
        var promise = word(ctx.formParam("promised"), Promise.values());
        var mark = text(ctx.formParam("mark"));
        return word(ctx.formParam("contact"), Contact.values())
                .filter(contact -> Report.isMark(mark))
                .map(contact -> new Report(
                        text(ctx.formParam("seat")),
                        contact,
                        contact == Contact.PERSON ? stance : Optional.empty(),
                        contact == Contact.PERSON ? promise : Optional.empty(),
                        Channel.PAGE,
                        mark));
    }

    private static <E extends Enum<E> & Coded> Optional<E> word(@Nullable String code, E[] words) {
        return Stream.of(words).filter(word -> word.code().equals(code)).findFirst();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public void done(Context ctx) {
        withCall(ctx, (call, context) -> {
            calls.done(call.id());
            back(ctx, context, "");
        });
    }

    public void cancel(Context ctx) {
        withCall(ctx, (call, context) -> {
            calls.cancel(call.id());
            back(ctx, context, "");
        });
    }

    /** Once more, where no office was reached: the number is the one that we rang. */
    public void again(Context ctx) {
        withCall(ctx, (call, context) -> {
            if (!call.mayComeAgain()) {
                back(ctx, context, "");
                return;
            }
            var consent = context.campaign()
                    .version()
                    .wording(context.words().language())
                    .consent();
            var origin = call.requested().origin();
            var came = RequestHandler.came(ctx, origin.partner(), origin.source(), origin.externalId(), address);
            switch (calls.again(call.id(), new Agreement(true, false, consent.id()), came)) {
                case RequestResult.Accepted accepted ->
                    ctx.header("Location", context.call(links.write(accepted.call()), ""))
                            .status(303);
                case RequestResult.Refused(var refusal) ->
                    renderer.show(
                            ctx,
                            RefusalFormatter.status(refusal),
                            context.framed() ? "request/frame" : "request/page",
                            requests.refused(context, RequestPageFormatter.NOTHING, refusal),
                            Renderer.NO_REFERRER,
                            context.ancestors());
            }
        });
    }

    private static String link(Context ctx) {
        return ctx.pathParam("call");
    }

    private static void back(Context ctx, PageContext context, String fragment) {
        ctx.header("Location", context.call(link(ctx), "") + fragment).status(303);
    }

    private void withCall(Context ctx, BiConsumer<CallProgress, PageContext> answer) {
        switch (desk.open(link(ctx))) {
            case CallLookup.Opened.Open(var call) -> answer.accept(call, visit(ctx, call));
            case CallLookup.Opened.Expired(var call) -> errors.expired(ctx, visit(ctx, call), link(ctx));
            case CallLookup.Opened.Unknown _ -> errors.notFound(ctx);
        }
    }

    private PageContext visit(Context ctx, CallProgress call) {
        return PageContexts.call(ctx, campaign(call), call.requested());
    }

    private CallableCampaign campaign(CallProgress call) {
        return campaigns
                .find(call.requested().pinned().campaign())
                .orElseThrow(() -> new IllegalStateException("call " + call.id() + " belongs to no campaign"));
    }
}
