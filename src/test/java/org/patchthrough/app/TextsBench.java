package org.patchthrough.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.patchthrough.TestDatabase;
import org.patchthrough.twilio.Twiml;
import org.patchthrough.web.Server;

/**
 * Texts from many numbers, signed as the carrier signs them: a keyword, then a ZIP, then words that ask for the answer again.
 * First at a steady rate, however long the answers take; then as many as go, from 32 at once. Each must be answered.
 */
public final class TextsBench {
    private static final int RATE = Integer.getInteger("rate", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int AT_ONCE = 32;
    private static final String TOKEN = "a token";
    private static final String PUBLIC = "http://127.0.0.1";
    private static final String SECRET = "a secret of the bench, long enough";
    private static final List<String> SAID = List.of("LIBRARY", "10017", "SCRIPT");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final String number = ServiceFixture.demoCampaign().phone();
    private int port;

    private TextsBench() {}

    public static void main(String[] arguments) throws Exception {
        new TextsBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Twiml.chooseXmlFactories();
        try (var tables = TestDatabase.fresh();
                var database = Database.open(tables.url())) {
            var settings = Settings.emulated(
                    PUBLIC,
                    0,
                    SECRET,
                    "AC00000000000000000000000000000000",
                    TOKEN,
                    URI.create("http://127.0.0.1:9"),
                    1);
            try (var services = Services.open(settings, database, InstantSource.system(), true)) {
                services.campaigns().directory().add(ServiceFixture.demoDirectory());
                services.campaigns().campaigns().add(ServiceFixture.demoCampaign());
                try (var server = Server.start("127.0.0.1", 0, WebBackend.mounts(services))) {
                    port = server.port();
                    measure("warming up", this::atRate);
                    measure(RATE + " a second", this::atRate);
                    measure(AT_ONCE + " at once", this::asManyAsGo);
                }
            }
        }
    }

    private interface Load {
        void send(List<Long> nanos) throws Exception;
    }

    private void measure(String what, Load load) throws Exception {
        var nanos = Collections.synchronizedList(new ArrayList<Long>());
        long begin = System.nanoTime();
        load.send(nanos);
        double took = (System.nanoTime() - begin) / 1e9;
        var sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%s: %,d texts, %.0f a second, %d unanswered, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what,
                sorted.size(),
                sorted.size() / took,
                unanswered.getAndSet(0),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }

    private void atRate(List<Long> nanos) throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < RATE * SECONDS; i++) {
                long due = begin + i * 1_000_000_000L / RATE;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                senders.execute(() -> text(nanos, due));
            }
        }
    }

    private void asManyAsGo(List<Long> nanos) throws Exception {
        var room = new Semaphore(AT_ONCE);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (System.nanoTime() < end) {
                room.acquire();
                senders.execute(() -> {
                    try {
                        text(nanos, System.nanoTime());
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    /** Of one number the first, second and third text come one after the other, spread over all numbers of the run. */
    private void text(List<Long> nanos, long due) {
        int n = sent.getAndIncrement();
        int people = 2_000;
        var form = new TreeMap<>(Map.of(
                "MessageSid",
                "SM%032x".formatted(n),
                "AccountSid",
                "AC00000000000000000000000000000000",
                "From",
                "+1%d55501%02d".formatted(200 + n % people / 100, n % 100),
                "To",
                number,
                "Body",
                SAID.get(n / people % SAID.size()),
                "NumMedia",
                "0"));
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/twilio/texts"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-Twilio-Signature", signature(form))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            nanos.add(System.nanoTime() - due);
            if (answer.statusCode() != 200) {
                unanswered.incrementAndGet();
            }
        } catch (IOException | InterruptedException | GeneralSecurityException lost) {
            unanswered.incrementAndGet();
        }
    }

    private static String signature(Map<String, String> form) throws GeneralSecurityException {
        var signed = new StringBuilder(PUBLIC + "/twilio/texts");
        form.forEach((name, value) -> signed.append(name).append(value));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    }
}
