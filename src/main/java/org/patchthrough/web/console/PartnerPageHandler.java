package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.patchthrough.access.PartnerPages;
import org.patchthrough.access.Secret;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.Funnel;

/** {@code /o/partner/{secret}}: a partner's own numbers, for whoever has the address. */
record PartnerPageHandler(Desk desk) {
    /** Fewer people than that may be found out by who knows some of them. */
    private static final int TOLD = 5;

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    void show(Context ctx) {
        var settings = desk.settings();
        var of = settings.access().partnerPages().find(new Secret(ctx.pathParam("secret")));
        of.flatMap(page -> settings.campaigning().callables().find(page.campaign()))
                .ifPresentOrElse(
                        campaign -> show(ctx, campaign, of.orElseThrow()),
                        () -> desk.refuse(
                                ctx,
                                404,
                                "This address opens nothing",
                                "A newer one may have been made. Ask the campaign’s organizers for it."));
    }

    private void show(Context ctx, CallableCampaign campaign, PartnerPages.Of of) {
        var figures = desk.settings().figures();
        var ways = figures.calls().ways(campaign.slug(), BEGINNING, figures.today()).stream()
                .filter(way -> way.partner().equals(of.partner()))
                .toList();
        var all = ways.stream().map(CallFigures.Way::funnel).reduce(Funnel.EMPTY, Funnel::plus);
        long callers = figures.calls()
                .callers(campaign.slug(), CallFigures.Part.PARTNER)
                .getOrDefault(of.partner(), 0L);
        var name = new Doors(campaign).partner(of.partner());
        desk.show(
                ctx,
                200,
                "partner",
                new PartnerPage(
                        desk.layout(ctx, name),
                        name,
                        Desk.bill(campaign),
                        List.of(
                                row("Different callers", callers),
                                row("Calls asked for", all.requested()),
                                row("Picked up", all.answered()),
                                row("Reached an office", all.bridged()),
                                row("Spoke with a person", all.person()),
                                row("Told us the answer", all.reported()))));
    }

    private static PartnerPage.Row row(String label, long number) {
        return new PartnerPage.Row(
                label,
                number < TOLD
                        ? "fewer than 5"
                        : PageMessages.in(Language.ENGLISH).number(number));
    }
}
