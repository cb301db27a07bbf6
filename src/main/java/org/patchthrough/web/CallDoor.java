package org.patchthrough.web;

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
import org.patchthrough.campaign.Campaign;
import org.patchthrough.dialer.RequestResult;
import org.patchthrough.dialer.CallRequest.Agreement;

/** {@code /call/{call}}: the page that a caller has before their eyes, and its buttons. */
final class CallDoor {
    private final Catalog catalog;
    private final CallDesk desk;
    private final Calls calls;
    private final CallLinks links;
    private final CallPages pages;
    private final RequestPages requests;
    private final Renderer renderer;
    private final Trouble trouble;
    private final Function<Context, String> address;

    CallDoor(
            Catalog catalog,
            CallDesk desk,
            Calls calls,
            CallLinks links,
            CallPages pages,
            RequestPages requests,
            Renderer renderer,
            Trouble trouble,
            Function<Context, String> address) {
        this.catalog = catalog;
        this.desk = desk;
        this.calls = calls;
        this.links = links;
        this.pages = pages;
        this.requests = requests;
        this.renderer = renderer;
        this.trouble = trouble;
        this.address = address;
    }

    void show(Context ctx) {
        withCall(ctx, (call, visit) -> {
            ctx.header("X-Robots-Tag", "noindex, nofollow");
            var page = pages.page(call, visit, link(ctx), waits(call));
            renderer.show(ctx, 200, "call/page", page, Renderer.NO_REFERRER, visit.ancestors());
        });
    }

    private Standings.@Nullable Waits waits(KnownCall call) {
        var position = desk.position(call);
        if (position.isEmpty()) {
            return null;
        }
        int ahead = Math.max(0, position.getAsInt() - 1);
        return new Standings.Waits(ahead, calls.reckonWait(ahead));
    }

    void answer(Context ctx) {
        withCall(
                ctx,
                (call, visit) -> report(ctx)
                        .ifPresentOrElse(
                                report -> answer(ctx, call, visit, report),
                                () -> trouble.refused(
                                        ctx,
                                        400,
                                        visit,
                                        link(ctx),
                                        visit.words().say("answer.choose"))));
    }

    private void answer(Context ctx, KnownCall call, Visit visit, Report report) {
        desk.tell(call, report)
                .ifPresentOrElse(
                        why -> trouble.refused(
                                ctx, 422, visit, link(ctx), visit.words().say("answer." + why.code(), report.seat())),
                        () -> back(ctx, visit, "#answer"));
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

    void done(Context ctx) {
        withCall(ctx, (call, visit) -> {
            calls.done(call.id());
            back(ctx, visit, "");
        });
    }

    void cancel(Context ctx) {
        withCall(ctx, (call, visit) -> {
            calls.cancel(call.id());
            back(ctx, visit, "");
        });
    }

    /** Once more, where no office was reached: the number is the one that we rang. */
    void again(Context ctx) {
        withCall(ctx, (call, visit) -> {
            if (!call.mayComeAgain()) {
                back(ctx, visit, "");
                return;
            }
            var consent =
                    visit.campaign().version().wording(visit.words().language()).consent();
            var requested = call.requested();
            var came = RequestDoor.came(ctx, requested.partner(), requested.source(), requested.externalId(), address);
            switch (calls.again(call.id(), new Agreement(true, false, consent.id()), came)) {
                case RequestResult.Accepted accepted ->
                    ctx.header("Location", visit.call(links.write(accepted.call()), ""))
                            .status(303);
                case RequestResult.Refused refused ->
                    renderer.show(
                            ctx,
                            refused.status(),
                            visit.framed() ? "request/frame" : "request/page",
                            requests.refused(visit, RequestPages.NOTHING, refused),
                            Renderer.NO_REFERRER,
                            visit.ancestors());
            }
        });
    }

    private static String link(Context ctx) {
        return ctx.pathParam("call");
    }

    private static void back(Context ctx, Visit visit, String fragment) {
        ctx.header("Location", visit.call(link(ctx), "") + fragment).status(303);
    }

    private void withCall(Context ctx, BiConsumer<KnownCall, Visit> answer) {
        switch (desk.open(link(ctx))) {
            case CallDesk.Opened.Open(var call) -> answer.accept(call, visit(ctx, call));
            case CallDesk.Opened.Expired(var call) -> trouble.expired(ctx, visit(ctx, call), link(ctx));
            case CallDesk.Opened.Unknown _ -> trouble.notFound(ctx);
        }
    }

    private Visit visit(Context ctx, KnownCall call) {
        return Visits.call(ctx, campaign(call), call.requested());
    }

    private Campaign campaign(KnownCall call) {
        return catalog.find(call.requested().campaign())
                .orElseThrow(() -> new IllegalStateException("call " + call.id() + " belongs to no campaign"));
    }
}
