package org.patchthrough.app;

import java.time.Duration;
import java.util.List;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.carrier.VoiceService;
import org.patchthrough.dialer.CallTerminator;
import org.patchthrough.dialer.Dialer;
import org.patchthrough.dialer.DialingRate;
import org.patchthrough.dialer.LegTracker;
import org.patchthrough.dialer.Placements;
import org.patchthrough.dialer.Reconciler;
import org.patchthrough.inbound.DialedCampaigns;
import org.patchthrough.inbound.InboundCallService;
import org.patchthrough.line.FlowWorld;
import org.patchthrough.prompts.PromptCatalog;
import org.patchthrough.request.CallAcceptance;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.Switchboard;
import org.patchthrough.texting.TextedKeywords;
import org.patchthrough.twilio.TwilioCarrier;
import org.patchthrough.twilio.Twiml;
import org.patchthrough.twilio.VoiceWebhooks;

/** Calls: a request is accepted, queued, dialed; calls that come in; what the carrier asks and tells while they last. */
record CallFloor(
        Switchboard switchboard,
        CallQueue queue,
        Dialer dialer,
        Reconciler reconciler,
        CallTerminator terminator,
        VoiceWebhooks webhooks) {
    private static final Duration LOOK_FOR_LOST = Duration.ofSeconds(1);

    static CallFloor open(Ground ground, CampaignFloor campaigns, CallerFloor people) {
        var jdbi = ground.jdbi();
        var clock = ground.clock();
        var ledger = ground.ledger();
        var callables = campaigns.callables();
        var callers = people.callers();
        var gate = people.gate();
        var live = people.live();
        var pace = ground.settings().pace();
        var carrier = new TwilioCarrier(ground.account(), ground.webhookUrls());

        var queue = new CallQueue(jdbi, pace.callsPerSecond());
        var placements = new Placements(jdbi, queue, live, carrier, ledger, clock);
        var rate = new DialingRate(pace.callsPerSecond(), pace.concurrentLegs());
        var dialer = new Dialer(jdbi, callables, callers, gate, queue, placements, rate, clock);
        var reconciler = new Reconciler(jdbi, callers, queue, carrier, placements, clock);

        var acceptance = new CallAcceptance(callers, people.consents(), gate, queue, ledger, clock);
        var switchboard = new Switchboard(
                jdbi, callables, callers, people.phoneKey(), people.networkLimiter(), acceptance, dialer::wake, clock);

        var terminator = new CallTerminator(jdbi, queue, live, carrier, ledger, Thread::startVirtualThread);
        var dialed = new DialedCampaigns(callables, callers, new TextedKeywords(jdbi));
        var inbound =
                new InboundCallService(jdbi, dialed, campaigns.briefs(), callers, gate, terminator, ledger, clock);

        var world = new FlowWorld(jdbi, callables, ledger, ledger::facts, clock);
        var webhooks = new VoiceWebhooks(
                ground.signature(),
                ground.tokens(),
                new VoiceService(campaigns.briefs(), world, ledger),
                new LegTracker(jdbi, live, carrier, ledger, placements, clock),
                inbound,
                new Twiml(new PromptCatalog(), ground.webhookUrls()));
        return new CallFloor(switchboard, queue, dialer, reconciler, terminator, webhooks);
    }

    List<BackgroundLoop> loops() {
        return List.of(BackgroundLoop.every(LOOK_FOR_LOST, "lost orders", reconciler::round));
    }
}
