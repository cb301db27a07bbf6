package org.patchthrough.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchthrough.call.Channel;
import org.patchthrough.call.Contact;
import org.patchthrough.call.Promise;
import org.patchthrough.call.Report;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.request.RequestResult;
import org.patchthrough.request.RequestValidation;
import org.patchthrough.web.call.CallLookup;
import org.patchthrough.web.call.CallProgress;
import org.patchthrough.web.page.CallCommands;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.web.page.FormTokens;
import org.patchthrough.web.page.WebSettings;

/** {@code /api/v1/calls}: asking for a call, watching it, answering for it, ending it. */
public record CallsApi(
        CallCommands calls,
        CallLookup desk,
        CallLinks links,
        FormTokens forms,
        CallableCampaigns campaigns,
        EventStream events,
        WebSettings settings) {
    private static final String CALLS = "/api/v1/calls";
    private static final String CALL = CALLS + "/{call}";

    public void mount(RoutesConfig routes) {
        routes.post(CALLS, this::create);
        routes.get(CALL, ctx -> withCall(ctx, call -> show(ctx, 200, call)));
        routes.get(CALL + "/events", ctx -> withCall(ctx, call -> events.serve(ctx, call)));
        routes.post(CALL + "/reports", ctx -> withCall(ctx, call -> report(ctx, call)));
        routes.post(CALL + "/done", ctx -> withCall(ctx, call -> done(ctx, call)));
        routes.delete(CALL, ctx -> withCall(ctx, call -> cancel(ctx, call)));
        // A call's facts may be shown where no real carrier is behind it.
        if (settings.emulated()) {
            routes.get(
                    CALL + "/facts",
                    ctx -> withCall(ctx, call -> {
                        var facts = call.facts().stream().map(FactView::of).toList();
                        Json.answer(ctx, 200, facts);
                    }));
        }
    }

    private void create(Context ctx) {
        var sent = CallForm.read(ctx, settings.sender(ctx));
        var campaign = campaigns.find(sent.request().campaign());
        if (sent.key().isEmpty()) {
            create(ctx, campaign, sent);
            return;
        }
        campaign.flatMap(found -> found.version().findHolder(sent.key().get()))
                .ifPresentOrElse(
                        partner -> create(ctx, campaign, sent.by(partner)),
                        () -> Problem.wrongKey().answer(ctx));
    }

    private void create(Context ctx, Optional<CallableCampaign> campaign, CallForm form) {
        if (!form.mistakes().isEmpty()) {
            Problem.of(form.withContent()).answer(ctx);
            return;
        }
        var unfit = campaign.flatMap(found -> unfit(found, form));
        if (unfit.isPresent()) {
            unfit.get().answer(ctx);
            return;
        }
        var result = switch (form.request().read()) {
            case RequestValidation.Valid(var request) -> calls.request(request);
            case RequestValidation.Invalid(var mistakes) ->
                calls.refuse(form.request().campaign(), mistakes);
        };
        switch (result) {
            case RequestResult.Accepted accepted -> accepted(ctx, accepted);
            case RequestResult.Refused(var refusal) -> Problem.of(refusal).answer(ctx);
        }
    }

    /**
     * Why who has no key may not ask: where the campaign is not open to anybody, a page must vouch for them, and for the
     * partner whose page it is said to be.
     */
    private Optional<Problem> unfit(CallableCampaign campaign, CallForm form) {
        var came = form.request().came();
        if (came.keyed() || campaign.version().rules().requests().openRequests()) {
            return Optional.empty();
        }
        return switch (forms.check(campaign, came.partner(), form.token())) {
            case GOOD -> Optional.empty();
            case TOO_SOON ->
                Optional.of(Problem.of(
                        429, "too_fast", "That was sent as soon as the page was open.", "Send it again in a moment."));
            case EXPIRED, FORGED ->
                Optional.of(Problem.of(
                        403,
                        "page_token_needed",
                        "Calls of this campaign are asked for on its page, or by a partner's server with its key.",
                        "Open %s/c/%s.".formatted(settings.publicUrl(), campaign.slug())));
        };
    }

    private void accepted(Context ctx, RequestResult.Accepted accepted) {
        var link = links.write(accepted.call());
        var page = settings.publicUrl() + "/call/" + link;
        ctx.header("Location", CALLS + "/" + link);
        Json.answer(
                ctx,
                202,
                AcceptedView.of(accepted, campaigns.get(accepted.version(), accepted.snapshot()), link, page));
    }

    private void report(Context ctx, CallProgress call) {
        var body = JsonBody.read(ctx);
        var seat = body.text("seat");
        body.text("contact");
        var contact = body.findWord("contact", Contact.values());
        var stance = body.findWord("stance", Stance.values());
        var promised = body.findWord("promised", Promise.values());
        if (!body.mistakes().isEmpty() || contact.isEmpty()) {
            Problem.of(body.mistakes().stream().distinct().toList()).answer(ctx);
            return;
        }
        var report = new Report(seat, contact.get(), stance, promised, Channel.PAGE, mark(ctx));
        desk.tell(call, report)
                .ifPresentOrElse(
                        why -> Problem.of(report, why).answer(ctx),
                        () -> show(ctx, 200, desk.find(call.id()).orElse(call)));
    }

    private static String mark(Context ctx) {
        var key = ctx.header("Idempotency-Key");
        return key != null && Report.isMark(key) ? key : UUID.randomUUID().toString();
    }

    private void done(Context ctx, CallProgress call) {
        if (calls.done(call.id())) {
            show(ctx, 202, call);
        } else {
            Problem.of(409, "no_talk", "No office is on the line.", "Wait until you are connected.")
                    .answer(ctx);
        }
    }

    private void cancel(Context ctx, CallProgress call) {
        calls.cancel(call.id());
        show(ctx, 202, desk.find(call.id()).orElse(call));
    }

    private void show(Context ctx, int status, CallProgress call) {
        Json.answer(ctx, status, CallView.of(call.summary(), desk.position(call)));
    }

    private void withCall(Context ctx, Consumer<CallProgress> answer) {
        switch (desk.open(ctx.pathParam("call"))) {
            case CallLookup.Opened.Open(var call) -> answer.accept(call);
            case CallLookup.Opened.Expired _ ->
                Problem.of(410, "expired", "This call ended more than two hours ago.", "Ask for a new one.")
                        .answer(ctx);
            case CallLookup.Opened.Unknown _ -> Problem.noCall().answer(ctx);
        }
    }
}
