package org.patchthrough.app;

import java.time.Duration;
import java.util.List;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.caller.StopList;
import org.patchthrough.outbox.Outbox;
import org.patchthrough.texting.ActionExecutor;
import org.patchthrough.texting.CallEventFollower;
import org.patchthrough.texting.CallNews;
import org.patchthrough.texting.MessageHandler;
import org.patchthrough.texting.TextCampaigns;
import org.patchthrough.texting.TextRetention;
import org.patchthrough.texting.TextScheduler;
import org.patchthrough.twilio.TextWebhooks;
import org.patchthrough.twilio.TwilioTexts;
import org.patchthrough.web.page.CallLinks;

/** Texts: those that come in, those that follow a call, and the sending of all of them. */
record TextFloor(
        Outbox outbox,
        TextScheduler scheduler,
        CallEventFollower follower,
        TextWebhooks webhooks,
        TextRetention retention) {
    private static final Duration SWEEP = Duration.ofMinutes(10);

    static TextFloor open(Ground ground, CampaignFloor campaigns, CallerFloor people, CallFloor calls) {
        var jdbi = ground.jdbi();
        var clock = ground.clock();
        var ledger = ground.ledger();
        var callers = people.callers();
        var publicUrl = ground.settings().publicUrl();

        var outbox = new Outbox(
                jdbi, callers, new StopList(), new TwilioTexts(ground.account(), ground.webhookUrls()), clock);
        var scheduler = new TextScheduler(ground.database().pool(), clock);
        var actions = new ActionExecutor(
                callers, calls.switchboard(), calls.queue(), calls.terminator(), ledger, outbox, scheduler, clock);

        var links = new CallLinks(ground.tokens());
        var textCampaigns = new TextCampaigns(
                campaigns.callables(), publicUrl, campaigns.geocoder().isPresent(), clock);
        var handler = new MessageHandler(
                jdbi,
                callers,
                textCampaigns,
                actions,
                new CallNews(ledger),
                outbox,
                call -> publicUrl + "/call/" + links.write(call),
                clock);

        var follower = new CallEventFollower(
                jdbi, campaigns.callables(), textCampaigns, ledger, handler, outbox, scheduler, clock);
        return new TextFloor(
                outbox,
                scheduler,
                follower,
                new TextWebhooks(ground.signature(), ground.tokens(), handler),
                new TextRetention(jdbi, clock));
    }

    List<BackgroundLoop> loops() {
        return List.of(BackgroundLoop.every(SWEEP, "text retention", retention::sweep));
    }
}
