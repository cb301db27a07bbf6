package org.patchthrough.app;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.call.Tokens;
import org.patchthrough.caller.CallerPreferences;
import org.patchthrough.caller.CallerRetention;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.Consents;
import org.patchthrough.caller.PhoneKey;
import org.patchthrough.caller.Seal;
import org.patchthrough.caller.StopList;
import org.patchthrough.caller.StopService;
import org.patchthrough.campaign.CallBrief;
import org.patchthrough.campaign.CallableCampaigns;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.carrier.VoiceService;
import org.patchthrough.dialer.CallTerminator;
import org.patchthrough.dialer.Dialer;
import org.patchthrough.dialer.DialingRate;
import org.patchthrough.dialer.LegTracker;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.SnapshotStore;
import org.patchthrough.directory.geocode.CensusGeocoder;
import org.patchthrough.directory.geocode.Geocoder;
import org.patchthrough.gate.CallLimits;
import org.patchthrough.gate.Gate;
import org.patchthrough.gate.LiveCalls;
import org.patchthrough.gate.NetworkRateLimiter;
import org.patchthrough.gate.NumberRules;
import org.patchthrough.inbound.InboundCallService;
import org.patchthrough.ledger.PageReports;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.ledger.Tail;
import org.patchthrough.line.FlowWorld;
import org.patchthrough.outbox.Outbox;
import org.patchthrough.prompts.PromptCatalog;
import org.patchthrough.prompts.TextCatalog;
import org.patchthrough.request.CallQueue;
import org.patchthrough.request.RecentContacts;
import org.patchthrough.request.StopOnOptOut;
import org.patchthrough.request.Switchboard;
import org.patchthrough.texting.ActionExecutor;
import org.patchthrough.texting.CallEventFollower;
import org.patchthrough.texting.MessageHandler;
import org.patchthrough.texting.TextCampaigns;
import org.patchthrough.texting.TextRetention;
import org.patchthrough.texting.TextScheduler;
import org.patchthrough.texting.TextedKeywords;
import org.patchthrough.twilio.Signature;
import org.patchthrough.twilio.TextWebhooks;
import org.patchthrough.twilio.TwilioAccount;
import org.patchthrough.twilio.TwilioCarrier;
import org.patchthrough.twilio.TwilioTexts;
import org.patchthrough.twilio.Twiml;
import org.patchthrough.twilio.VoiceWebhooks;
import org.patchthrough.twilio.WebhookUrls;
import org.patchthrough.web.page.CallLinks;
import org.patchthrough.whip.SeatNames;
import org.patchthrough.whip.WhipCounts;

/**
 * The service, wired: constructors in the order in which data flows. There is no second wiring: the demo, {@code serve}, the
 * scenarios and the benchmarks all stand on this one.
 *
 * @param emulated the carrier is a stand-in: fictional numbers may be rung, and every page says so
 * @param geocoder empty where street addresses are not asked for
 */
record Services(
        boolean emulated,
        int callsPerSecond,
        InstantSource clock,
        Tokens tokens,
        Directory directory,
        Optional<Geocoder> geocoder,
        Campaigns campaigns,
        CallableCampaigns callables,
        PostgresLedger ledger,
        Tail tail,
        Switchboard switchboard,
        CallQueue queue,
        Dialer dialer,
        CallTerminator terminator,
        StopService stopService,
        Outbox outbox,
        TextScheduler scheduler,
        CallEventFollower callFollower,
        TextWebhooks textWebhooks,
        WhipCounts whip,
        VoiceWebhooks voiceWebhooks,
        List<BackgroundLoop> sweeps)
        implements AutoCloseable {
    /** An import of one node is served by all within this and a little more. */
    private static final Duration LOOK_FOR_IMPORTS = Duration.ofSeconds(2);

    private static final Duration SWEEP = Duration.ofMinutes(10);

    static Services open(Settings settings, Database database, InstantSource clock, boolean emulated) {
        Twiml.chooseXmlFactories();
        var jdbi = database.jdbi();
        var keys = settings.keys();
        var tokens = new Tokens(bytes(keys.sign()));
        var urls = new WebhookUrls(settings.publicUrl(), tokens);

        var directory = Directory.open(new SnapshotStore(jdbi), clock);
        var geocoder = settings.geocoder().<Geocoder>map(address -> new CensusGeocoder(address, clock));
        var campaigns = new Campaigns(new CampaignStore(jdbi, clock));
        var callables = new CallableCampaigns(campaigns, directory, clock);
        var briefs = CallBrief.of(callables, host(settings.publicUrl()));

        var phoneKey = new PhoneKey(keys.phone().getBytes(StandardCharsets.UTF_8));
        var seal = new Seal(bytes(keys.seal()), new SecureRandom());
        var callers = new Callers(phoneKey, seal, clock);
        jdbi.inTransaction(callers::mistakeOfKey).ifPresent(mistake -> {
            throw new UsageException("Patchthrough cannot start: " + mistake);
        });
        var preferences = new CallerPreferences();
        var stopList = new StopList();
        var live = new LiveCalls(clock);
        var networkLimiter = new NetworkRateLimiter(database.pool(), phoneKey, clock);
        var gate = new Gate(new NumberRules(emulated), stopList, live, new CallLimits(clock));

        var ledger =
                PostgresLedger.open(database.pool(), clock, List.of(new StopOnOptOut(stopList), new RecentContacts()));
        var tail = Tail.open(database.pool());
        var queue = new CallQueue(jdbi);
        var account = settings.carrier();
        var access = new TwilioAccount(
                account.sid(),
                account.authTokens().getFirst(),
                account.apiUrl().orElse(TwilioAccount.VENDOR),
                account.fallbackUrl());
        var carrier = new TwilioCarrier(access, urls);

        var rate = new DialingRate(
                settings.pace().callsPerSecond(), settings.pace().concurrentLegs());
        var dialer = new Dialer(jdbi, callables, callers, gate, live, queue, carrier, ledger, rate, clock);
        var switchboard = new Switchboard(
                jdbi,
                callables,
                phoneKey,
                callers,
                new Consents(phoneKey, seal),
                networkLimiter,
                gate,
                queue,
                ledger,
                dialer::wake,
                clock);

        var terminator = new CallTerminator(jdbi, queue, live, carrier, ledger);
        var signature = new Signature(settings.publicUrl(), account.authTokens());
        var outbox = new Outbox(jdbi, callers, stopList, new TwilioTexts(access, urls), clock);

        var scheduler = new TextScheduler(database.pool(), clock);
        var actions = new ActionExecutor(
                callers,
                stopList,
                live,
                preferences,
                switchboard,
                queue,
                settings.pace().callsPerSecond(),
                terminator,
                ledger,
                outbox,
                scheduler,
                clock);
        var links = new CallLinks(tokens);
        var textCampaigns = new TextCampaigns(callables, settings.publicUrl(), geocoder.isPresent(), clock);
        var handler = new MessageHandler(
                jdbi,
                callers,
                stopList,
                preferences,
                textCampaigns,
                actions,
                outbox,
                new TextCatalog(),
                call -> settings.publicUrl() + "/call/" + links.write(call),
                clock);

        var world = new FlowWorld(jdbi, callables, ledger, new PageReports(ledger)::told, clock);
        var inbound = new InboundCallService(
                jdbi,
                callables,
                briefs,
                callers,
                preferences,
                stopList,
                new TextedKeywords(jdbi),
                gate,
                live,
                terminator,
                ledger,
                Thread::startVirtualThread,
                clock);
        var webhooks = new VoiceWebhooks(
                signature,
                tokens,
                new VoiceService(briefs, world, ledger),
                new LegTracker(jdbi, queue, live, carrier, ledger, clock),
                inbound,
                new Twiml(new PromptCatalog(), urls));

        return new Services(
                emulated,
                settings.pace().callsPerSecond(),
                clock,
                tokens,
                directory,
                geocoder,
                campaigns,
                callables,
                ledger,
                tail,
                switchboard,
                queue,
                dialer,
                terminator,
                new StopService(jdbi, callers, stopList, clock),
                outbox,
                scheduler,
                new CallEventFollower(jdbi, callables, textCampaigns, ledger, handler, outbox, scheduler, clock),
                new TextWebhooks(signature, tokens, handler),
                new WhipCounts(database.pool(), new SeatNames(campaigns, directory), clock),
                webhooks,
                List.of(
                        BackgroundLoop.every(LOOK_FOR_IMPORTS, "imports", directory::keepUp),
                        BackgroundLoop.every(SWEEP, "buckets", networkLimiter::sweep),
                        BackgroundLoop.every(
                                SWEEP, "retention", new CallerRetention(jdbi, callers, preferences, clock)::sweep),
                        BackgroundLoop.every(SWEEP, "text retention", new TextRetention(jdbi, clock)::sweep)));
    }

    /** Begins what runs by itself: summaries, ringing, and sending texts. */
    void start() {
        tail.follow(new SummaryProjection());
        // At once too: a Congress may have begun while no node was up.
        directory.keepUp();
        sweeps.forEach(BackgroundLoop::start);
        dialer.start();
        outbox.start();
        tail.follow(callFollower);
        callFollower.start();
    }

    private static List<byte[]> bytes(List<String> secrets) {
        return secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String host(String url) {
        return Optional.ofNullable(java.net.URI.create(url).getHost()).orElse(url);
    }

    /** To be called before the doors close: whoever is rung from here on would meet nobody. */
    void stopRinging() {
        sweeps.forEach(BackgroundLoop::close);
        dialer.close();
        scheduler.close();
        outbox.close();
    }

    @Override
    public void close() {
        stopRinging();
        tail.close();
        ledger.close();
    }
}
