package org.patchthrough.web.call;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.patchthrough.call.Asking;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Coded;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Report;
import org.patchthrough.call.Stance;
import org.patchthrough.request.CallRequest;
import org.patchthrough.request.CallRequest.Agreement;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.PageContext;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.request.RequestHandler;
import org.patchthrough.web.request.RequestPage.Typed;

/** {@code /call/{call}}: the page that a caller has before their eyes, and its buttons. */
public record CallPageHandler(
        PageContexts contexts,
        CallLookup desk,
        CallCommands calls,
        CallPageFormatter pages,
        RequestHandler requests,
        Renderer renderer,
        ErrorPages errors) {
    /** Yes or no: all that a button can stand for. */
    private static final Set<String> PRESSED = Set.of("1", "2");

    public void show(Context ctx) {
        withCall(ctx, (call, context) -> {
            ctx.header("X-Robots-Tag", "noindex, nofollow");
            var page = pages.page(call, context, link(ctx), waits(ctx, call));
            renderer.show(ctx, 200, "call/page", page, Renderer.NO_REFERRER, context.ancestors());
        });
    }

    private CallStatusFormatter.Waits waits(Context ctx, CallProgress call) {
        int ahead = Math.max(0, desk.position(call).orElse(1) - 1);
        boolean further = call.uncalled().stream()
                .findFirst()
                .filter(seat -> calls.allowsFurther(call.id(), seat, came(ctx, call)))
                .isPresent();
        return new CallStatusFormatter.Waits(ahead, ahead == 0 ? Duration.ZERO : calls.reckonWait(ahead), further);
    }

    public void answer(Context ctx) {
        withCall(ctx, (call, context) -> {
            var words = context.words();
            var report = report(ctx);
            if (report.isEmpty()) {
                errors.refused(ctx, 400, context, link(ctx), words.say("answer.choose"));
                return;
            }
            desk.tell(call, report.get())
                    .map(why -> words.say("answer." + why.code(), report.get().seat()))
                    .ifPresentOrElse(
                            sentence -> errors.refused(ctx, 422, context, link(ctx), sentence),
                            () -> back(ctx, context, "#answer"));
        });
    }

    /** A position goes with a person alone; the form shows both questions, so one that was left marked is let go. */
    private static Optional<Report> report(Context ctx) {
        var stance = word(ctx, "stance", Stance.values());
        var promise = word(ctx, "promised", Promise.values());
        var mark = RequestHandler.field(ctx, "mark");
        return word(ctx, "contact", Contact.values())
                .filter(contact -> Report.isMark(mark))
                .map(contact -> new Report(
                        RequestHandler.field(ctx, "seat"),
                        contact,
                        contact == Contact.PERSON ? stance : Optional.empty(),
                        contact == Contact.PERSON ? promise : Optional.empty(),
                        Channel.PAGE,
                        mark));
    }

    private static <E extends Enum<E> & Coded> Optional<E> word(Context ctx, String field, E[] words) {
        return Stream.of(words)
                .filter(word -> word.code().equals(ctx.formParam(field)))
                .findFirst();
    }

    /** A button in place of the phone's key. It is let go where the question is answered by now: the voice has gone on. */
    public void press(Context ctx) {
        withCall(ctx, (call, context) -> {
            var digit = RequestHandler.field(ctx, "digit");
            call.question()
                    .filter(asked -> asked.step() == step(ctx)
                            && asked.asking().kind() == Asking.Kind.OFFER
                            && !call.isPressed(asked))
                    .filter(asked -> PRESSED.contains(digit))
                    .ifPresent(asked -> desk.press(call, new Fact.Pressed(asked.asking(), asked.leg(), digit)));
            back(ctx, context, "");
        });
    }

    private static int step(Context ctx) {
        return ctx.formParamAsClass("step", Integer.class).getOrDefault(-1);
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
            var result = calls.again(call.id(), agreement(context), came(ctx, call));
            requests.answer(ctx, context, Typed.NOTHING, result, Renderer.NO_REFERRER);
        });
    }

    /** A member of the plan who was not called before it ended. */
    public void further(Context ctx) {
        withCall(ctx, (call, context) -> {
            var seat = RequestHandler.field(ctx, "seat");
            if (!call.uncalled().contains(seat)) {
                back(ctx, context, "");
                return;
            }
            var result = calls.further(call.id(), seat, agreement(context), came(ctx, call));
            requests.answer(ctx, context, Typed.NOTHING, result, Renderer.NO_REFERRER);
        });
    }

    private static Agreement agreement(PageContext context) {
        return new Agreement(true, false, context.wording().consent().id());
    }

    private CallRequest.Attribution came(Context ctx, CallProgress call) {
        var origin = call.requested().origin();
        return requests.came(ctx, origin.partner(), origin.source(), origin.externalId());
    }

    private static String link(Context ctx) {
        return ctx.pathParam("call");
    }

    private static void back(Context ctx, PageContext context, String fragment) {
        ctx.header("Location", context.call(link(ctx), "") + fragment).status(303);
    }

    private void withCall(Context ctx, BiConsumer<CallProgress, PageContext> answer) {
        switch (desk.open(link(ctx))) {
            case CallLookup.Opened.Open(var call) -> answer.accept(call, contexts.call(ctx, call.requested()));
            case CallLookup.Opened.Expired(var call) ->
                errors.expired(ctx, contexts.call(ctx, call.requested()), link(ctx));
            case CallLookup.Opened.Unknown _ -> errors.notFound(ctx);
        }
    }
}
