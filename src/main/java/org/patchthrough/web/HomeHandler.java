package org.patchthrough.web;

import io.javalin.http.Context;
import java.time.InstantSource;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.version.ResultsVisibility;
import org.patchthrough.web.page.Catalog;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.Renderer;

/** {@code /}: what one can call about here. */
final class HomeHandler {
    private final Catalog catalog;
    private final Renderer renderer;
    private final LayoutFactory layouts;
    private final InstantSource clock;

    HomeHandler(Catalog catalog, Renderer renderer, LayoutFactory layouts, InstantSource clock) {
        this.catalog = catalog;
        this.renderer = renderer;
        this.layouts = layouts;
        this.clock = clock;
    }

    void show(Context ctx) {
        var open = catalog.list().stream()
                .filter(campaign -> campaign.statusAt(clock.instant()) == CampaignStatus.OPEN)
                .map(HomeHandler::entry)
                .toList();
        var page =
                new HomePage(layouts.plain(PageMessages.in(Language.ENGLISH), "Call your members of Congress"), open);
        renderer.show(ctx, 200, "home/page", page, Renderer.ORIGIN);
    }

    private static HomePage.Entry entry(Campaign campaign) {
        var wording = campaign.version().wording(Language.ENGLISH);
        var open = campaign.version().rules().results() == ResultsVisibility.PUBLIC;
        return new HomePage.Entry(
                wording.headline(),
                wording.lead(),
                campaign.version().organization().name(),
                "/c/" + campaign.slug(),
                open ? "/r/" + campaign.slug() : null);
    }
}
