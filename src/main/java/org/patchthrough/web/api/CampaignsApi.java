package org.patchthrough.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.directory.LookupView;
import org.patchthrough.directory.Zip;
import org.patchthrough.web.page.BearerKey;
import org.patchthrough.web.page.CsvAnswer;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.whip.WhipCount;
import org.patchthrough.whip.WhipCsv;

/**
 * {@code /api/v1/campaigns} and {@code /api/v1/lookup}: what is asked, of whom, and where they stand.
 *
 * @param counts where members stand, by a campaign's slug
 * @param opensFigures whether a key opens figures that are not for everybody
 */
public record CampaignsApi(
        CallableCampaigns campaigns, Function<String, WhipCount> counts, Predicate<String> opensFigures) {

    private static final String CAMPAIGN = "/api/v1/campaigns/{slug}";

    public void mount(RoutesConfig routes) {
        routes.get("/api/v1/lookup", this::lookup);
        routes.get(CAMPAIGN, ctx -> withCampaign(ctx, campaign -> Json.answer(ctx, 200, CampaignView.of(campaign))));
        routes.get(CAMPAIGN + "/targets", ctx -> withCampaign(ctx, campaign -> targets(ctx, campaign)));
        routes.get(
                CAMPAIGN + "/whip",
                ctx -> withResults(ctx, campaign -> Json.answer(ctx, 200, WhipView.of(counts.apply(campaign.slug())))));
        routes.get(
                CAMPAIGN + "/whip.csv",
                ctx -> withResults(
                        ctx,
                        campaign -> CsvAnswer.send(
                                ctx, campaign.slug() + "-whip", WhipCsv.write(counts.apply(campaign.slug())))));
    }

    private void lookup(Context ctx) {
        withZip(
                ctx,
                zip -> Json.answer(ctx, 200, LookupView.of(campaigns.newest().lookup(zip.digits()))));
    }

    private void targets(Context ctx, CallableCampaign campaign) {
        withZip(ctx, zip -> {
            switch (campaign.place(zip.digits())) {
                case ZipResolution.One(var plan) -> targets(ctx, zip, plan.seats(), campaign);
                case ZipResolution.NoTarget _ -> targets(ctx, zip, List.of(), campaign);
                case ZipResolution.Nowhere _ ->
                    Problem.of(422, "unknown_zip", "We can't find ZIP " + zip + ".", "Check its digits.")
                            .answer(ctx);
                case ZipResolution.Members _, ZipResolution.States _, ZipResolution.Hint _ ->
                    choose(ctx, zip, campaign);
            }
        });
    }

    private void choose(Context ctx, Zip zip, CallableCampaign campaign) {
        var choices = campaign.choices(zip.digits());
        var named = ctx.queryParam("seat");
        var chosen =
                choices.stream().filter(choice -> choice.seat().equals(named)).findFirst();
        if (chosen.isPresent()) {
            var plan = campaign.plan(chosen.get().seat(), zip.digits());
            targets(ctx, zip, plan.map(Plan::seats).orElse(List.of()), campaign);
            return;
        }
        Problem.choose(
                        "ZIP %s alone does not say who is yours.".formatted(zip),
                        "Add seat, with one of these.",
                        choices)
                .answer(ctx);
    }

    private static void targets(Context ctx, Zip zip, List<String> seats, CallableCampaign campaign) {
        Json.answer(ctx, 200, new TargetsView(zip.digits(), TargetView.all(seats, campaign)));
    }

    /** @param targets in the order in which they are called */
    record TargetsView(String zip, List<TargetView> targets) {}

    private void withResults(Context ctx, Consumer<CallableCampaign> answer) {
        withCampaign(ctx, campaign -> {
            if (campaign.resultsPublic()
                    || BearerKey.find(ctx).filter(opensFigures).isPresent()) {
                answer.accept(campaign);
            } else {
                Problem.of(
                                403,
                                "not_public",
                                "This campaign's results are for members of its organization.",
                                "Send a key of theirs in the header Authorization: Bearer.")
                        .answer(ctx);
            }
        });
    }

    private void withCampaign(Context ctx, Consumer<CallableCampaign> answer) {
        campaigns
                .find(ctx.pathParam("slug"))
                .ifPresentOrElse(answer, () -> Problem.noCampaign().answer(ctx));
    }

    private static void withZip(Context ctx, Consumer<Zip> answer) {
        var asked = ctx.queryParam("zip");
        Zip.find(asked == null ? "" : asked)
                .ifPresentOrElse(
                        answer,
                        () -> Problem.of(List.of(new FieldError("zip", "A ZIP code has five digits.")))
                                .answer(ctx));
    }
}
