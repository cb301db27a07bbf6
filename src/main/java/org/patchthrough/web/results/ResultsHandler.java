package org.patchthrough.web.results;

import io.javalin.http.Context;
import java.util.function.Function;
import org.patchthrough.web.page.ErrorPages;
import org.patchthrough.web.page.PageContexts;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.whip.WhipCount;

/** {@code /r/{slug}}: where members stand, for everybody. */
public record ResultsHandler(
        PageContexts contexts,
        Function<String, WhipCount> counts,
        ResultsPageFormatter pages,
        Renderer renderer,
        ErrorPages errors) {
    public void show(Context ctx) {
        contexts.with(ctx, context -> {
            if (context.campaign().resultsPublic()) {
                var count = counts.apply(context.campaign().slug());
                renderer.show(ctx, 200, "results/page", pages.page(context, count), Renderer.ORIGIN);
            } else {
                errors.notFound(ctx);
            }
        });
    }
}
