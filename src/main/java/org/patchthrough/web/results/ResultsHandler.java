package org.patchthrough.web.results;

import io.javalin.http.Context;
import java.util.function.Function;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.whip.WhipCount;

/** {@code /r/{slug}}: where members stand, for everybody. */
public record ResultsHandler(
        CallableCampaigns campaigns,
        Function<String, WhipCount> counts,
        ResultsPageFormatter pages,
        Renderer renderer,
        ErrorPages errors) {
    public void show(Context ctx) {
        campaigns
                .find(ctx.pathParam("slug"))
                .filter(CallableCampaign::resultsPublic)
                .ifPresentOrElse(
                        campaign -> {
                            var page = pages.page(campaign, counts.apply(campaign.slug()));
                            renderer.show(ctx, 200, "results/page", page, Renderer.ORIGIN);
                        },
                        () -> errors.notFound(ctx));
    }
}
