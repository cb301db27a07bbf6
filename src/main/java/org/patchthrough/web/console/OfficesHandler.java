package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.directory.Office;
import org.patchthrough.whip.CallFigures;

/** {@code /o/{slug}/offices}: at which hours somebody picks up, and whose number may be wrong. */
record OfficesHandler(Desk desk) {
    /** So many rings that failed, and none that was answered, make a number doubtful. */
    private static final int DOUBTFUL = 2;

    private static final int ENOUGH = 5;

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> {
            var figures = desk.settings().figures();
            var count = figures.counts().count(campaign.slug());
            var names = SeatLabels.of(count);
            var state = state(ctx);
            var rows = offices(campaign, state).stream()
                    .sorted(Comparator.comparing((CallFigures.Office office) -> !isDoubtful(office.rings()))
                            .thenComparingLong(office -> -office.rings().all()))
                    .map(office -> row(campaign, names, office))
                    .toList();
            var filter = new MembersFilter("", state, "");
            desk.show(
                    ctx,
                    200,
                    "offices",
                    new OfficesPage(
                            desk.layout(ctx, session, campaign, "Offices"),
                            campaign.slug(),
                            filter.query(),
                            HeatGrid.of(figures.calls().hours(campaign.slug())),
                            filter.states(count.members().stream()
                                    .map(member -> member.holder().state())),
                            rows));
        });
    }

    private static String state(Context ctx) {
        return Desk.filter(ctx, "state").toUpperCase(Locale.ROOT);
    }

    private List<CallFigures.Office> offices(CallableCampaign campaign, String state) {
        return desk.settings().figures().calls().offices(campaign.slug()).stream()
                .filter(office -> state.isEmpty() || office.seat().startsWith(state + "-"))
                .toList();
    }

    private static OfficesPage.Row row(CallableCampaign campaign, SeatLabels names, CallFigures.Office office) {
        var rings = office.rings();
        return new OfficesPage.Row(
                office.seat(),
                names.of(office.seat()),
                find(campaign, office).map(Office::city).orElse(office.office()),
                Long.toString(rings.all()),
                share(rings.person(), rings),
                share(rings.voicemail(), rings),
                share(rings.busy(), rings),
                share(rings.noAnswer() + rings.failed(), rings),
                isDoubtful(rings) ? "No call there was ever answered: the number may be wrong." : "");
    }

    static Optional<Office> find(CallableCampaign campaign, CallFigures.Office office) {
        return Stream.of(office.seat())
                .flatMap(seat -> campaign.profiles().find(seat).stream())
                .flatMap(profile -> profile.offices().stream())
                .filter(known -> known.id().equals(office.office()))
                .findFirst();
    }

    static boolean isDoubtful(CallFigures.Rings rings) {
        return rings.failed() >= DOUBTFUL && rings.person() + rings.voicemail() + rings.reached() == 0;
    }

    /** {@code 12 (63%)}; under a handful of rings the count alone. */
    private static String share(long number, CallFigures.Rings rings) {
        return rings.all() < ENOUGH
                ? Long.toString(number)
                : "%d (%d%%)".formatted(number, Math.round(100.0 * number / rings.all()));
    }

    Sheet sheet(Context ctx, CallableCampaign campaign) {
        return new Sheet(
                "offices",
                desk.settings().figures().clock().instant(),
                List.of("seat", "office", "rings", "person", "voicemail", "reached", "busy", "no_answer", "failed"),
                offices(campaign, state(ctx)).stream()
                        .map(office -> {
                            var rings = office.rings();
                            return Arrays.<@Nullable Object>asList(
                                    office.seat(),
                                    office.office(),
                                    rings.all(),
                                    rings.person(),
                                    rings.voicemail(),
                                    rings.reached(),
                                    rings.busy(),
                                    rings.noAnswer(),
                                    rings.failed());
                        })
                        .toList());
    }
}
