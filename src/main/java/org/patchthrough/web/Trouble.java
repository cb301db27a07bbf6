package org.patchthrough.web;

import io.javalin.http.Context;
import org.patchthrough.campaign.Campaign;
import org.patchthrough.web.pages.TroublePage;

/** Pages for what cannot be shown. */
final class Trouble {
    private final Renderer renderer;
    private final Frame frame;

    Trouble(Renderer renderer, Frame frame) {
        this.renderer = renderer;
        this.frame = frame;
    }

    void notFound(Context ctx) {
        show(ctx, 404, "There is no such page", "The address may have lost a letter on its way to you.");
    }

    void fault(Context ctx) {
        show(
                ctx,
                500,
                "Something went wrong on our side",
                "It was not you. Try again in a minute; a call that is under way goes on.");
    }

    void away(Context ctx) {
        ctx.header("Retry-After", "30");
        show(
                ctx,
                503,
                "We cannot take calls this minute",
                "Something we need is out of reach. Try again in a minute; a call that is under way goes on.");
    }

    void refused(Context ctx, int status, String sentence) {
        show(ctx, status, "We could not read that", sentence);
    }

    /** A call's page outlives the call by two hours. */
    void expired(Context ctx, Campaign campaign) {
        var page = new TroublePage(
                frame.call(campaign, "This page has expired", 0),
                "This page has expired",
                "A call’s page stays open for two hours after it ended.",
                "Start again",
                "/c/" + campaign.slug());
        renderer.show(ctx, 410, "trouble/page", page, Renderer.NO_REFERRER);
    }

    private void show(Context ctx, int status, String heading, String sentence) {
        var page = new TroublePage(frame.plain(heading), heading, sentence, "See what you can call about", "/");
        renderer.show(ctx, status, "trouble/page", page, Renderer.NO_REFERRER);
    }
}
