package org.patchthrough.emulator;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.patchthrough.StandingClock;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.TextRecord;

/**
 * An emulator, a service for it to ask, and the few words that the tests of both need. Settings are what a test overrides, and
 * must be known before the emulator starts.
 */
@SuppressWarnings("this-escape")
public abstract class EmulatedTest {
    public static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public static final String TOKEN = "a token of the test";
    public static final String CAMPAIGN = "+12025550100";
    public static final String CALLER = "+13125550111";
    public static final String OFFICE = "+12025550142";

    final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    FakeService service = new FakeService();
    Emulator emulator = Emulator.start(settings());

    EmulatorSettings settings() {
        return EmulatorSettings.of(0, ACCOUNT, TOKEN, Set.of(CAMPAIGN), new StandingClock())
                .withSeed(7);
    }

    @AfterEach
    void stop() {
        emulator.close();
        service.close();
        http.close();
    }

    /** Places a call to {@link #CALLER}; further parameters as {@code "Name=value"}. */
    String call(String path, String... more) {
        var all = Stream.concat(
                        Stream.of("To=" + CALLER, "From=" + CAMPAIGN, "Url=" + service.url(path)), Stream.of(more))
                .toArray(String[]::new);
        return rest("POST", "Calls.json", all).body().path("sid").asText();
    }

    Answer rest(String method, String path, String... form) {
        var body = Stream.of(form)
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(emulator.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/" + path))
                .header("Authorization", basic(TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    Answer control(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(emulator.url() + "/control/" + path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            var body = response.body().isEmpty() ? json.nullNode() : json.readTree(response.body());
            return new Answer(response.statusCode(), body);
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    static String basic(String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((ACCOUNT + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Names that the vendor documents, from a file beside the requests and documents of the tests. */
    List<String> documented(String file, String what) {
        var names = new ArrayList<String>();
        try (var in = EmulatedTest.class.getResourceAsStream("/carrier/" + file)) {
            json.readTree(in).path(what).forEach(name -> names.add(name.asText()));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return names;
    }

    /** What the emulator's texts with a number say, newest first. */
    List<String> bodies(String number) {
        return emulator.texts(number).stream().map(TextRecord::body).toList();
    }

    Emulator.LegRecord leg(String sid) {
        return emulator.legs().stream()
                .filter(leg -> leg.sid().equals(sid))
                .findFirst()
                .orElseThrow();
    }

    /** The leg once its call is over and its last callback was answered. */
    Emulator.LegRecord ended(String sid) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> leg(sid).steps().stream().anyMatch(s -> s.kind().equals("hung_up")));
        return leg(sid);
    }

    List<String> steps(Emulator.LegRecord leg, String kind, String detail) {
        return leg.steps().stream()
                .filter(step -> step.kind().equals(kind))
                .map(step -> String.valueOf(step.details().get(detail)))
                .toList();
    }

    record Answer(int status, JsonNode body) {}
}
