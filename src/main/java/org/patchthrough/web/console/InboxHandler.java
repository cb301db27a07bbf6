package org.patchthrough.web.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.patchthrough.access.Session;
import org.patchthrough.caller.StopList;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.conversation.Intent;
import org.patchthrough.texting.Inbox;
import org.patchthrough.web.console.ConsoleSettings.Texting;

/** {@code /o/{slug}/inbox}: texts that a person should read. Whose number they came from nobody is shown. */
record InboxHandler(Desk desk) {
    void show(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> show(ctx, session, campaign));
    }

    private void show(Context ctx, Session session, CallableCampaign campaign) {
        var texting = desk.settings().texting();
        var slug = campaign.slug();
        var texts = texting.jdbi().withHandle(handle -> waiting(texting, handle, campaign)).stream()
                .map(InboxHandler::text)
                .toList();
        var halted = texting.jdbi()
                .withHandle(handle -> halt(texting, handle, slug))
                .map("The networks do not let this campaign’s texts pass: the carrier’s code is %d."::formatted);
        desk.show(
                ctx,
                200,
                "inbox",
                new InboxPage(desk.layout(ctx, session, campaign, "Inbox"), slug, halted.orElse(null), texts));
    }

    /** Those of one campaign, the oldest first, and those to its number of which nobody knows the campaign. */
    static List<Inbox.Message> waiting(Texting texting, Handle handle, CallableCampaign campaign) {
        return texting.inbox().open(handle).stream()
                .filter(message -> message.campaign().equals(campaign.slug())
                        || (message.campaign().isEmpty() && message.number().equals(campaign.number())))
                .toList();
    }

    /** The carrier's code for why a campaign's texts are not sent; empty where they are. */
    static Optional<Integer> halt(Texting texting, Handle handle, String slug) {
        return texting.holds().list(handle).stream()
                .filter(halt -> halt.campaign().equals(slug))
                .map(halt -> halt.code())
                .findFirst();
    }

    private static InboxPage.Text text(Inbox.Message message) {
        return new InboxPage.Text(
                message.id(),
                ConsoleTime.day(message.at()) + ", " + ConsoleTime.clock(message.at()),
                why(message.why()),
                message.body());
    }

    private static String why(Intent.Kind why) {
        return switch (why) {
            case PLAIN -> "reads like a refusal";
            case UNSURE -> "may be a refusal";
            case FOUL -> "may be a threat";
        };
    }

    void done(Context ctx, Session session) {
        settle(
                ctx,
                session,
                "text read",
                (texting, handle, id) ->
                        texting.inbox().settle(handle, id, texting.clock().instant()));
    }

    /** Its number is neither called nor texted from here on. */
    void stop(Context ctx, Session session) {
        settle(
                ctx,
                session,
                "text taken for a refusal",
                (texting, handle, id) -> texting.inbox()
                        .stop(handle, new StopList(), id, texting.clock().instant()));
    }

    private interface Settling {
        Optional<Inbox.Message> settle(Texting texting, Handle handle, long id);
    }

    /** What somebody else has settled meanwhile is settled; the page that follows shows what is left. */
    private void settle(Context ctx, Session session, String action, Settling settling) {
        desk.withCampaign(ctx, campaign -> {
            var texting = desk.settings().texting();
            id(ctx).ifPresent(id -> texting.jdbi()
                    .useTransaction(handle -> settling.settle(texting, handle, id)
                            .ifPresent(message -> desk.settings()
                                    .access()
                                    .log()
                                    .write(handle, session.actor(), action, campaign.slug(), "", "text " + id))));
            Desk.back(ctx, "/o/%s/inbox".formatted(campaign.slug()));
        });
    }

    private static Optional<Long> id(Context ctx) {
        try {
            return Optional.of(Long.parseLong(ctx.pathParam("text")));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Its texts are sent again. */
    void resume(Context ctx, Session session) {
        desk.withCampaign(ctx, campaign -> {
            var texting = desk.settings().texting();
            texting.jdbi().useTransaction(handle -> {
                if (texting.holds().lift(handle, campaign.slug())) {
                    desk.settings()
                            .access()
                            .log()
                            .write(handle, session.actor(), "texts", campaign.slug(), "halted", "sent again");
                }
            });
            Desk.back(ctx, "/o/" + campaign.slug());
        });
    }
}
