package org.patchthrough.app;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Origin;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.campaign.Versions;
import org.patchthrough.twilio.Twiml;
import org.patchthrough.web.Server;
import org.patchthrough.web.page.CallLinks;

/**
 * Thousands of live pages, each of a call of its own. Facts come at a steady rate to one call or another; for each, the clock
 * runs from the append's return until that call's page has been told and has fetched itself anew, as its script does.
 */
public final class PagesBench {
    private static final int PAGES = Integer.getInteger("pages", 5_000);
    private static final int RATE = Integer.getInteger("rate", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final String SECRET = "a secret of the bench, long enough";
    private static final List<Fact> LIFE = List.of(
            new Fact.Placing(),
            new Fact.LegRinging(Leg.CALLER),
            new Fact.LegAnswered(Leg.CALLER),
            new Fact.Accepted(1),
            new Fact.Briefed(false));

    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> shown = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        new PagesBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Twiml.chooseXmlFactories();
        try (var tables = TestDatabase.fresh();
                var database = Database.open(tables.url())) {
            var settings = Settings.emulated(
                    "http://127.0.0.1",
                    0,
                    SECRET,
                    "AC00000000000000000000000000000000",
                    "a token",
                    URI.create("http://127.0.0.1:9"),
                    1);
            try (var services = Services.open(settings, database, InstantSource.system(), true)) {
                services.campaigns().directory().add(ServiceFixture.demoDirectory());
                var version =
                        Versions.published(services.campaigns().campaigns().add(ServiceFixture.demoCampaign()));
                try (var server = Server.start("127.0.0.1", 0, WebBackend.mounts(services));
                        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                    port = server.port();
                    measure(services, calls(services, version.number()), readers);
                }
            }
        }
    }

    private static List<UUID> calls(Services services, int version) {
        var calls = new ArrayList<UUID>();
        for (int i = 0; i < PAGES; i++) {
            var call = UuidCreator.getTimeOrderedEpoch();
            services.ground()
                    .ledger()
                    .append(
                            call,
                            List.of(requested(
                                    version,
                                    services.campaigns().directory().newest().number())));
            calls.add(call);
        }
        return calls;
    }

    private static Fact requested(int version, int snapshot) {
        return new Fact.Requested(
                UuidCreator.getTimeOrderedEpoch(),
                new PinnedCampaign("demo", version, snapshot),
                new Origin(Door.WEB, "", "", ""),
                Language.ENGLISH,
                List.of("NY-12", "NY-S1", "NY-S3"),
                false,
                false);
    }

    private void measure(Services services, List<UUID> calls, ExecutorService readers) throws Exception {
        long before = used();
        var links = new CallLinks(services.ground().tokens());
        var ready = new ConcurrentLinkedQueue<String>();
        var selector = Selector.open();
        for (var call : calls) {
            open(selector, links.write(call));
        }
        Thread.ofPlatform().daemon().start(() -> listen(selector, ready, readers));
        while (ready.size() < PAGES) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        long after = used();
        System.out.printf(
                "%,d pages open: %,d MB of heap before, %,d MB after, %.1f kB a page, client's end included%n",
                PAGES, before >> 20, after >> 20, (after - before) / 1024.0 / PAGES);
        var stage = new HashMap<UUID, Integer>();
        long begin = System.nanoTime();
        for (int i = 0; i < RATE * SECONDS; i++) {
            long due = begin + i * 1_000_000_000L / RATE;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            var call = calls.get(ThreadLocalRandom.current().nextInt(PAGES));
            int at = stage.merge(call, 1, Integer::sum) - 1;
            if (at < LIFE.size()) {
                services.ground().ledger().append(call, List.of(LIFE.get(at)));
                asked.put(links.write(call), System.nanoTime());
            }
        }
        TimeUnit.SECONDS.sleep(3);
        report("fact to event", told);
        report("fact to page", shown);
        System.out.printf("%,d MB of heap at the end%n", used() >> 20);
    }

    private static void report(String what, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%s: %,d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }

    private void open(Selector selector, String link) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(
                "GET /api/v1/calls/%s/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(link)
                        .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Page(link));
    }

    /** No record: it remembers whether it was ever told. */
    private static final class Page {
        private final String link;
        private boolean open;

        Page(String link) {
            this.link = link;
        }
    }

    private void listen(Selector selector, ConcurrentLinkedQueue<String> ready, ExecutorService readers) {
        var buffer = ByteBuffer.allocateDirect(16 * 1024);
        try {
            while (true) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    buffer.clear();
                    int read = ((SocketChannel) key.channel()).read(buffer);
                    var page = (Page) key.attachment();
                    var text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
                    if (read < 0) {
                        key.cancel();
                    } else if (text.contains("event: call")) {
                        if (!page.open) {
                            page.open = true;
                            ready.add(page.link);
                        } else {
                            long now = System.nanoTime();
                            Optional.ofNullable(asked.remove(page.link)).ifPresent(from -> {
                                told.add(now - from);
                                readers.execute(() -> fetch(page.link, from));
                            });
                        }
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void fetch(String link, long from) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/call/%s".formatted(port, link)))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            shown.add(System.nanoTime() - from);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
