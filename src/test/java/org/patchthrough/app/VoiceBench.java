package org.patchthrough.app;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Door;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Origin;
import org.patchthrough.call.Pace;
import org.patchthrough.call.PinnedCampaign;
import org.patchthrough.call.Plan;
import org.patchthrough.call.Token;
import org.patchthrough.call.Tokens;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.Versions;
import org.patchthrough.twilio.Ceiling;
import org.patchthrough.twilio.Twiml;
import org.patchthrough.web.Server;

/**
 * Voice webhooks a second, from signature to durable fact to TwiML, beside the ceiling: the same server, signature check and
 * TwiML, with no flow and no ledger. Load is whole calls, every step signed and different; summaries run meanwhile; at the end
 * the facts must be just those that the calls make. On a shared machine only the ratio of one run means anything.
 */
public final class VoiceBench {
    private static final int CONNECTIONS = Integer.getInteger("connections", 32);
    private static final Duration WINDOW = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String AUTH = "a token for the bench";
    private static final String SECRET = "a secret of the bench, long enough";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"#]+)");
    private static final Pattern LEG = Pattern.compile("statusCallback=\"([^\"#]+)");
    private static final List<String> ZIPS =
            List.of("10017", "05401", "20001", "60601", "82001", "94110", "14201", "75201");

    private final AtomicLong calls = new AtomicLong();
    private final List<Long> micros = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Tokens tokens = new Tokens(List.of(SECRET.getBytes(StandardCharsets.UTF_8)));
    private int port;
    private String base = "";

    private VoiceBench() {}

    public static void main(String[] arguments) throws Exception {
        new VoiceBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Twiml.chooseXmlFactories();
        try (var tables = TestDatabase.fresh();
                var database = Database.open(tables.url())) {
            port = freePort();
            base = "http://127.0.0.1:" + port;
            var clock = InstantSource.system();
            var settings = Settings.emulated(
                    base,
                    port,
                    SECRET,
                    "AC00000000000000000000000000000000",
                    AUTH,
                    URI.create("http://127.0.0.1:9"),
                    1);
            try (var services = Services.open(settings, database, clock, true)) {
                services.campaigns().directory().add(ServiceFixture.demoDirectory());
                var version =
                        Versions.published(services.campaigns().campaigns().add(ServiceFixture.roomyCampaign()));
                var mounts = new ArrayList<>(WebBackend.mounts(services));
                mounts.addFirst(
                        config -> config.routes.post("/ceiling/{token}", new Ceiling(base, AUTH, tokens)::answer));
                try (var server = Server.start("127.0.0.1", port, mounts)) {
                    services.ground().tail().follow(new org.patchthrough.ledger.SummaryProjection());
                    var plans = plans(services, version);
                    System.out.println("warming up on port " + server.port());
                    window(connection -> wholeCall(connection, services, version.number(), plans));
                    window(this::ceilingStep);
                    for (int round = 1; round <= ROUNDS; round++) {
                        micros.clear();
                        double whole = window(connection -> wholeCall(connection, services, version.number(), plans));
                        var sorted = micros.stream().sorted().toList();
                        double ceiling = window(this::ceilingStep);
                        System.out.printf(
                                "round %d: whole way %,.0f/s (p50 %.1f ms, p99 %.1f ms), ceiling %,.0f/s, ratio %.2f%n",
                                round,
                                whole,
                                sorted.get(sorted.size() / 2) / 1000.0,
                                sorted.get(sorted.size() * 99 / 100) / 1000.0,
                                ceiling,
                                whole / ceiling);
                    }
                    check(tables);
                }
            }
        }
    }

    /** Every played call has the same facts, whatever the order in which they came; where members are left, it is asked of them. */
    private void check(TestDatabase tables) {
        long facts = tables.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from fact")
                        .mapTo(Long.class)
                        .one());
        long complete = tables.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from (select call_id from fact where kind <> 'asked' group by call_id having count(*) = 13) whole")
                        .mapTo(Long.class)
                        .one());
        System.out.printf("%,d calls played, %,d with all their facts, %,d facts%n", calls.get(), complete, facts);
    }

    private List<Plan> plans(Services services, org.patchthrough.campaign.version.Version version) {
        var targeting = new Targeting(version, services.campaigns().directory().newest());
        var plans = new ArrayList<Plan>();
        for (var zip : ZIPS) {
            if (targeting.place(zip) instanceof ZipResolution.One(var plan)) {
                plans.add(plan);
            }
        }
        return plans;
    }

    private interface Step {
        /** @return webhooks answered */
        int play(Connection connection) throws IOException;
    }

    /** All connections busy for one window: webhooks a second. */
    private double window(Step step) throws InterruptedException {
        var done = new AtomicLong();
        long until = System.nanoTime() + WINDOW.toNanos();
        long from = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.execute(() -> {
                    try (var connection = new Connection(port)) {
                        while (System.nanoTime() < until) {
                            done.addAndGet(step.play(connection));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return done.get() / ((System.nanoTime() - from) / 1e9);
    }

    /** Pick up, 1, pound, an office that talks, a person, for it, silence, no further: with the callbacks of both legs. */
    private int wholeCall(Connection connection, Services services, int version, List<Plan> plans) throws IOException {
        var call = UuidCreator.getTimeOrderedEpoch();
        var plan = plans.get((int) (calls.getAndIncrement() % plans.size()));
        services.ground().ledger().append(call, List.of(requested(call, version, services, plan)));
        var token = new Token(
                call,
                version,
                services.campaigns().directory().newest().number(),
                CallSession.greeting(plan, Language.ENGLISH, Pace.NORMAL),
                new CallerTerms(true, false, true, false));
        var caller = new org.patchthrough.carrier.LegToken(call, org.patchthrough.call.Leg.CALLER).write(tokens);
        int webhooks = 0;
        var next = "/twilio/voice/" + tokens.write(token);
        next = action(timed(connection, next, Map.of("CallStatus", "in-progress")));
        next = action(timed(connection, next, Map.of("Digits", "1")));
        var ring = timed(connection, next, Map.of("Digits", "#"));
        webhooks += 3;
        while (!ring.contains("<Dial")) { // every line of the member is taken: wait, as callers do
            ring = timed(connection, action(ring), Map.of());
            webhooks++;
        }
        var office = found(LEG, ring);
        next = action(timed(connection, action(ring), Map.of("DialCallStatus", "completed", "DialCallDuration", "61")));
        timed(connection, office, Map.of("CallStatus", "completed", "CallDuration", "61"));
        next = action(timed(connection, next, Map.of("Digits", "1")));
        next = action(timed(connection, next, Map.of("Digits", "1")));
        var more = timed(connection, next, Map.of());
        webhooks += 5;
        if (more.contains("action=")) {
            timed(connection, action(more), Map.of("Digits", "2"));
            webhooks++;
        }
        timed(connection, "/twilio/leg/" + caller, Map.of("CallStatus", "completed", "CallDuration", "120"));
        return webhooks + 1;
    }

    private static Fact requested(UUID call, int version, Services services, Plan plan) {
        return new Fact.Requested(
                call,
                new PinnedCampaign(
                        "demo",
                        version,
                        services.campaigns().directory().newest().number()),
                new Origin(Door.API, "", "", ""),
                Language.ENGLISH,
                plan.seats(),
                false,
                false);
    }

    private String timed(Connection connection, String path, Map<String, String> more) throws IOException {
        long from = System.nanoTime();
        var body = connection.post(path, signed(path, more));
        micros.add((System.nanoTime() - from) / 1000);
        return body;
    }

    private int ceilingStep(Connection connection) throws IOException {
        var path = "/ceiling/" + UUID.randomUUID();
        connection.post(path, signed(path, Map.of("Digits", "1")));
        return 1;
    }

    private static String action(String document) {
        return found(ACTION, document);
    }

    /** The path of an address in a document. */
    private static String found(Pattern pattern, String document) {
        var matcher = pattern.matcher(document);
        if (!matcher.find()) {
            throw new IllegalStateException("no address in " + document);
        }
        return URI.create(matcher.group(1)).getRawPath();
    }

    /** A form as the carrier sends it, and its signature. */
    private record Signed(String body, String signature) {}

    private Signed signed(String path, Map<String, String> more) {
        var form = new TreeMap<>(Map.of(
                "CallSid", "CA00000000000000000000000000000000",
                "AccountSid", "AC00000000000000000000000000000000",
                "From", "+12025550190",
                "To", "+13135550142",
                "Direction", "outbound-api",
                "ApiVersion", "2010-04-01",
                "CallStatus", "in-progress"));
        form.putAll(more);
        var text = new StringBuilder(base + path);
        var body = new StringBuilder();
        form.forEach((name, value) -> {
            text.append(name).append(value);
            body.append(body.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
        return new Signed(body.toString(), sign(text.toString()));
    }

    private static String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(AUTH.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As little of an HTTP client as will do, so that the load costs little. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        String post(String path, Signed form) throws IOException {
            var request = "POST " + path
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
                    + "X-Twilio-Signature: " + form.signature() + "\r\nContent-Length: "
                    + form.body().length() + "\r\n\r\n" + form.body();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var status = line();
            int length = 0;
            for (var header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 2")) {
                throw new IOException(status + " for " + path);
            }
            return body;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
