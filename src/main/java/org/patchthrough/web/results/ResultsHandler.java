package org.patchthrough.web.results;

import io.javalin.http.Context;
import java.util.function.Function;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.whip.WhipCount;

/** {@code /r/{slug}}: where members stand, for everybody. */
public final class ResultsHandler {
    private final CallableCampaigns campaigns;
    private final Function<String, WhipCount> counts;
    private final ResultsPageFormatter pages;
    private final Renderer renderer;
    private final ErrorPages errors;

    public ResultsHandler(
            CallableCampaigns campaigns,
            Function<String, WhipCount> counts,
            ResultsPageFormatter pages,
            Renderer renderer,
            ErrorPages errors) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.pages = pages;
        this.renderer = renderer;
        this.errors = errors;
    }

    public void show(Context ctx) {
        campaigns
                .find(ctx.pathParam("slug"))
                .filter(campaign -> campaign.version().rules().results() == ResultsVisibility.PUBLIC)
                .ifPresentOrElse(
                        campaign -> {
                            var page = pages.page(campaign, counts.apply(campaign.slug()));
                            renderer.show(ctx, 200, "results/page", page, Renderer.ORIGIN);
                        },
                        () -> errors.notFound(ctx));
    }
}
