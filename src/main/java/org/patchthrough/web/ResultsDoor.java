package org.patchthrough.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.Function;
import org.patchthrough.campaign.ResultsVisibility;
import org.patchthrough.whip.WhipCount;

/** {@code /r/{slug}}: where members stand, for everybody. */
final class ResultsDoor {
    private final Catalog catalog;
    private final Function<String, WhipCount> counts;
    private final ResultsPages pages;
    private final Renderer renderer;
    private final Trouble trouble;
    private final InstantSource clock;

    ResultsDoor(
            Catalog catalog,
            Function<String, WhipCount> counts,
            ResultsPages pages,
            Renderer renderer,
            Trouble trouble,
            InstantSource clock) {
        this.catalog = catalog;
        this.counts = counts;
        this.pages = pages;
        this.renderer = renderer;
        this.trouble = trouble;
        this.clock = clock;
    }

    void show(Context ctx) {
        catalog.find(ctx.pathParam("slug"))
                .filter(campaign -> campaign.version().rules().results() == ResultsVisibility.PUBLIC)
                .ifPresentOrElse(
                        campaign -> {
                            var page = pages.page(
                                    campaign, campaign.statusAt(clock.instant()), counts.apply(campaign.slug()));
                            renderer.show(ctx, 200, "results/page", page, Renderer.ORIGIN);
                        },
                        () -> trouble.notFound(ctx));
    }
}
