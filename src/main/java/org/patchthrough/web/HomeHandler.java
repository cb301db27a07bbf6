package org.patchthrough.web;

import io.javalin.http.Context;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.web.page.LayoutFactory;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.Renderer;

/** {@code /}: what one can call about here. */
record HomeHandler(CallableCampaigns campaigns, Renderer renderer, LayoutFactory layouts) {
    void show(Context ctx) {
        var open = campaigns.list().stream()
                .filter(campaign -> campaign.status() == CampaignStatus.OPEN)
                .map(HomeHandler::entry)
                .toList();
        var page =
                new HomePage(layouts.plain(PageMessages.in(Language.ENGLISH), "Call your members of Congress"), open);
        renderer.show(ctx, 200, "home/page", page, Renderer.ORIGIN);
    }

    private static HomePage.Entry entry(CallableCampaign campaign) {
        var wording = campaign.version().wording(Language.ENGLISH);
        return new HomePage.Entry(
                wording.page().headline(),
                wording.page().lead(),
                campaign.version().organization().name(),
                "/c/" + campaign.slug(),
                campaign.resultsPublic() ? "/r/" + campaign.slug() : null);
    }
}
