package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.PartnerPages;
import org.patchthrough.access.Session;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Partner;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.whip.CallFigures;
import org.patchthrough.whip.CallFigures.Part;

/** {@code /o/{slug}/partners}: by which door, partner, keyword and source callers come, and what each yields. */
record PartnersHandler(Desk desk) {
    /** Under so many calls a share is no ground to compare ways by. */
    private static final int COMPARED = 30;

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> page(ctx, session, campaign, null));
    }

    /** Makes a partner's page. Not behind a redirect: its address is in no log but this answer's own text. */
    void open(Context ctx, Session session) {
        desk.withCampaign(
                ctx,
                campaign -> campaign.version()
                        .findPartner(ctx.pathParam("partner"))
                        .ifPresentOrElse(
                                partner -> page(ctx, session, campaign, made(session, campaign, partner)),
                                () -> desk.refuse(
                                        ctx,
                                        404,
                                        "There is no such partner",
                                        "The campaign’s file names its partners.")));
    }

    private PartnersPage.Made made(Session session, CallableCampaign campaign, Partner partner) {
        var settings = desk.settings();
        var secret = settings.access()
                .partnerPages()
                .make(session.actor(), new PartnerPages.Of(campaign.slug(), partner.id()));
        return new PartnersPage.Made(partner.name(), settings.publicUrl() + "/o/partner/" + secret.text());
    }

    private void page(Context ctx, Session session, CallableCampaign campaign, PartnersPage.@Nullable Made made) {
        var words = PageMessages.in(Language.ENGLISH);
        var ways = ways(ctx, campaign);
        long most =
                ways.stream().mapToLong(way -> way.funnel().requested()).max().orElse(1);
        long all = ways.stream().mapToLong(way -> way.funnel().requested()).sum();
        var doors = new Doors(campaign);
        var rows = ways.stream().map(way -> row(words, doors, way, most)).toList();
        desk.show(
                ctx,
                200,
                "partners",
                new PartnersPage(
                        desk.layout(ctx, session, campaign, "Partners"),
                        campaign.slug(),
                        "?days=" + span(ctx),
                        heading(words, rows, all),
                        spans(ctx),
                        rows,
                        callers(campaign, words, doors),
                        Permission.CAMPAIGNS.has(session.account().role())
                                ? campaign.version().partners().stream()
                                        .map(partner -> new PartnersPage.Partner(partner.id(), partner.name()))
                                        .toList()
                                : List.of(),
                        made));
    }

    private static String heading(PageMessages words, List<PartnersPage.Way> rows, long all) {
        return rows.isEmpty()
                ? "Nobody has asked for a call in this time"
                : "%s brought most: %s of %s calls"
                        .formatted(rows.getFirst().name(), rows.getFirst().requested(), words.number(all));
    }

    private List<CallFigures.Way> ways(Context ctx, CallableCampaign campaign) {
        var figures = desk.settings().figures();
        var today = figures.today();
        return figures.calls().ways(campaign.slug(), from(span(ctx), today), today);
    }

    private static LocalDate from(String span, LocalDate today) {
        return switch (span) {
            case "1" -> today;
            case "7" -> today.minusDays(6);
            case "28" -> today.minusDays(27);
            default -> BEGINNING;
        };
    }

    /** What the address wants; a word that is no span of time means all. */
    private static String span(Context ctx) {
        var given = Desk.filter(ctx, "days");
        return given.isEmpty()
                ? "7"
                : Stream.of("1", "7", "28").filter(given::equals).findFirst().orElse("all");
    }

    private static List<MembersPage.Choice> spans(Context ctx) {
        var chosen = span(ctx);
        return Stream.of(
                        Map.entry("1", "today"),
                        Map.entry("7", "7 days"),
                        Map.entry("28", "28 days"),
                        Map.entry("all", "all days"))
                .map(span -> new MembersPage.Choice(
                        span.getKey(), span.getValue(), span.getKey().equals(chosen)))
                .toList();
    }

    private static PartnersPage.Way row(PageMessages words, Doors doors, CallFigures.Way way, long most) {
        var funnel = way.funnel();
        return new PartnersPage.Way(
                doors.name(way.door(), way.partner()),
                way.source(),
                words.number(funnel.requested()),
                String.format(Locale.ROOT, "%.1f%%", 100.0 * funnel.requested() / Math.max(1, most)),
                words.number(funnel.answered()),
                words.number(funnel.bridged()),
                words.number(funnel.person()),
                words.number(funnel.reported()),
                funnel.requested() < COMPARED ? "" : Math.round(100.0 * funnel.reported() / funnel.requested()) + "%");
    }

    private List<PartnersPage.Callers> callers(CallableCampaign campaign, PageMessages words, Doors doors) {
        var rows = new ArrayList<PartnersPage.Callers>();
        add(rows, campaign, words, Part.CAMPAIGN, _ -> "all of them");
        add(rows, campaign, words, Part.DOOR, Doors::name);
        add(rows, campaign, words, Part.PARTNER, doors::partner);
        add(rows, campaign, words, Part.SOURCE, source -> "“" + source + "”");
        return rows;
    }

    private void add(
            List<PartnersPage.Callers> rows,
            CallableCampaign campaign,
            PageMessages words,
            Part part,
            UnaryOperator<String> name) {
        desk.settings().figures().calls().callers(campaign.slug(), part).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(counted ->
                        new PartnersPage.Callers(name.apply(counted.getKey()), words.number(counted.getValue())))
                .forEach(rows::add);
    }

    Sheet sheet(Context ctx, CallableCampaign campaign) {
        return new Sheet(
                "partners",
                desk.settings().figures().clock().instant(),
                FunnelColumns.OF_WAYS,
                FunnelColumns.ofWays(ways(ctx, campaign)));
    }
}
