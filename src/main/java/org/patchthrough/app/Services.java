package org.patchthrough.app;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.twilio.Twiml;

/**
 * The service, wired: floor upon floor, in the order in which data flows. There is no second wiring: the demo, {@code serve},
 * the scenarios and the benchmarks all stand on this one.
 *
 * @param loops what runs by itself beside ringing and sending
 */
record Services(
        Ground ground,
        CampaignFloor campaigns,
        CallerFloor people,
        CallFloor calls,
        TextFloor texts,
        AccessFloor access,
        List<BackgroundLoop> loops)
        implements AutoCloseable {

    static Services open(Settings settings, Database database, InstantSource clock, boolean emulated) {
        Twiml.chooseXmlFactories();
        var ground = Ground.open(settings, emulated, database, clock);
        var campaigns = CampaignFloor.open(ground);
        var people = CallerFloor.open(ground);
        var calls = CallFloor.open(ground, campaigns, people);
        var texts = TextFloor.open(ground, campaigns, people, calls);
        var loops = Stream.of(campaigns.loops(), people.loops(), calls.loops(), texts.loops())
                .flatMap(List::stream)
                .toList();
        return new Services(ground, campaigns, people, calls, texts, AccessFloor.open(ground, people), loops);
    }

    /** Begins what runs by itself: summaries, ringing, and sending texts. */
    void start() {
        ground.tail().follow(new SummaryProjection());
        // At once too: a Congress may have begun while no node was up.
        campaigns.directory().keepUp();
        loops.forEach(BackgroundLoop::start);
        calls.dialer().start();
        texts.outbox().start();
        ground.tail().follow(texts.follower());
        texts.follower().start();
    }

    /** To be called before the doors close: whoever is rung from here on would meet nobody. */
    void stopRinging() {
        loops.forEach(BackgroundLoop::close);
        calls.dialer().close();
        texts.scheduler().close();
        texts.outbox().close();
    }

    @Override
    public void close() {
        stopRinging();
        ground.close();
    }
}
