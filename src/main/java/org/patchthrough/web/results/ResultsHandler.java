package org.patchthrough.web.results;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Function;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.web.page.Catalog;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.whip.WhipCount;

/** {@code /r/{slug}}: where members stand, for everybody. */
public final class ResultsHandler {
    private final Catalog catalog;
    private final Function<String, WhipCount> counts;
    private final ResultsPageFormatter pages;
    private final Renderer renderer;
    private final ErrorPages errors;
    private final InstantSource clock;

    public ResultsHandler(
            Catalog catalog,
            Function<String, WhipCount> counts,
            ResultsPageFormatter pages,
            Renderer renderer,
            ErrorPages errors,
            InstantSource clock) {
        this.catalog = catalog;
        this.counts = counts;
        this.pages = pages;
        this.renderer = renderer;
        this.errors = errors;
        this.clock = clock;
    }

    public void show(Context ctx) {
        catalog.find(ctx.pathParam("slug"))
                .filter(campaign -> campaign.version().rules().results() == ResultsVisibility.PUBLIC)
                .ifPresentOrElse(
                        campaign -> {
                            var page = pages.page(
                                    campaign, campaign.statusAt(clock.instant()), counts.apply(campaign.slug()));
                            renderer.show(ctx, 200, "results/page", page, Renderer.ORIGIN);
                        },
                        () -> errors.notFound(ctx));
    }
}
