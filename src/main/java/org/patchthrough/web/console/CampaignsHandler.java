package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.List;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.page.PageMessages;

/** {@code /o}: where somebody who has signed in begins. */
record CampaignsHandler(Desk desk) {
    void show(Context ctx, Session session) {
        var account = session.account();
        boolean figures = Permission.FIGURES.has(account.role());
        var campaigns = figures
                ? desk.settings().campaigning().callables().list().stream()
                        .map(this::entry)
                        .toList()
                : List.<CampaignsPage.Entry>of();
        boolean missing = account.role().shouldHaveSecondFactor()
                && !account.secondFactor()
                && desk.settings().access().own().hasPassword(account.id());
        desk.show(
                ctx,
                200,
                "campaigns",
                new CampaignsPage(desk.layout(ctx, session, "Campaigns"), campaigns, figures, missing));
    }

    private CampaignsPage.Entry entry(CallableCampaign campaign) {
        var words = PageMessages.in(Language.ENGLISH);
        var figures = desk.settings().figures();
        var today = figures.calls().funnel(campaign.slug(), figures.today(), figures.today());
        return new CampaignsPage.Entry(
                campaign.slug(),
                Desk.bill(campaign),
                campaign.version().organization().name(),
                PageMessages.capital(campaign.status().code()),
                words.number(today.requested()),
                words.number(today.reported()));
    }
}
