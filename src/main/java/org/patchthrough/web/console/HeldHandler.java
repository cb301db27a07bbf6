package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.access.Session;
import org.patchthrough.call.Review;
import org.patchthrough.campaign.CallableCampaign;

/** {@code /o/{slug}/held}: answers from talks too short for a sentence, which count once somebody has looked at them. */
record HeldHandler(Desk desk) {
    private static final int LONG = 200;

    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> page(ctx, 200, session, campaign, null));
    }

    private void page(Context ctx, int status, Session session, CallableCampaign campaign, @Nullable String notice) {
        var figures = desk.settings().figures();
        var names = SeatLabels.of(figures.counts().count(campaign.slug()));
        var answers = figures.held().list(campaign.slug()).stream()
                .map(held -> new HeldPage.Answer(
                        held.callId().toString(),
                        held.target(),
                        names.of(held.seat()),
                        PositionChoices.heard(held.stance()).toLowerCase(Locale.ROOT),
                        ConsoleTime.day(held.at()) + ", " + ConsoleTime.clock(held.at()),
                        Doors.name(held.door())))
                .toList();
        desk.show(
                ctx,
                status,
                "held",
                new HeldPage(desk.layout(ctx, session, campaign, "Held answers"), campaign.slug(), notice, answers));
    }

    /** Counts an answer, or takes it out of every count. */
    void decide(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> decide(ctx, session, campaign));
    }

    private void decide(Context ctx, Session session, CallableCampaign campaign) {
        var review = Stream.of(Review.values())
                .filter(one -> one.code().equals(Desk.field(ctx, "review")))
                .findFirst();
        var reason = Desk.field(ctx, "reason").strip();
        if (review.isEmpty() || reason.isEmpty() || reason.length() > LONG) {
            page(
                    ctx,
                    400,
                    session,
                    campaign,
                    "Write why, in at most %d characters, and press a button.".formatted(LONG));
            return;
        }
        var held = Desk.id(ctx, "call")
                .flatMap(call -> target(ctx)
                        .flatMap(target -> desk.settings().figures().held().find(campaign.slug(), call, target)));
        if (held.isEmpty()) {
            page(ctx, 409, session, campaign, "That answer is held no longer: somebody else was quicker.");
            return;
        }
        var answer = held.get();
        var log = desk.settings().access().log();
        desk.settings()
                .reviewing()
                .review(
                        answer.callId(),
                        answer.target(),
                        review.get(),
                        handle -> log.write(
                                handle,
                                session.actor(),
                                "answer of " + answer.seat() + " "
                                        + review.get().code(),
                                campaign.slug(),
                                answer.stance().code(),
                                reason));
        Desk.back(ctx, "/o/" + campaign.slug() + "/held");
    }

    private static Optional<Integer> target(Context ctx) {
        try {
            return Optional.of(Integer.valueOf(ctx.pathParam("target")));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
