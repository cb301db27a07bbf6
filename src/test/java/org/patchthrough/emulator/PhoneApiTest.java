package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.wire.IncomingNumber;

/** What the page of the phone hears and does, without the page. */
class PhoneApiTest extends EmulatedTest {
    private static final String LONG = "A sentence that nobody hears to its end. ".repeat(30);
    private final HttpClient page = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        page.shutdownNow();
    }

    @Test
    void a_phone_rings_on_its_page_and_does_what_the_page_says() {
        service.on("/start", "<Gather action='/next' numDigits='1'><Say language='es-US'>Oprima 1.</Say></Gather>")
                .on("/next", CallTest.dial("/after", ""))
                .on("/after", "<Say>Goodbye.</Say>");
        var news = open(CALLER);
        var sid = call("/start");

        heard(news, sid, "rang");
        act(sid, "answer");
        assertThat(heard(news, sid, "said").path("language").asText()).isEqualTo("es-US");
        heard(news, sid, "asked");
        act(sid, "press?key=1");
        heard(news, sid, "dialed");
        var office = emulator.legs(OFFICE).getFirst().sid();
        heard(news, office, "rang");
        act(office, "voicemail");
        assertThat(heard(news, office, "answered").path("by").asText()).isEqualTo("machine");
        act(office, "hang-up");

        assertThat(heard(news, office, "hung_up").path("status").asText()).isEqualTo("completed");
        var end = heard(news, sid, "hung_up");
        assertThat(end.path("by").asText()).isEqualTo("service");
        assertThat(service.asked("/after").getFirst().get("DialCallStatus")).isEqualTo("completed");
        assertThat(of(news, sid)).extracting(e -> e.path("kind").asText()).startsWith("leg", "rang", "answered");
    }

    @Test
    void a_key_pressed_in_a_question_ends_it_at_once_and_elsewhere_it_ends_nothing() {
        service.on("/start", "<Gather action='/next' numDigits='1'><Say>" + LONG + "</Say></Gather>")
                .on("/next", "<Say>" + LONG + "</Say>");
        var news = open(CALLER);
        var sid = call("/start");
        heard(news, sid, "rang");
        act(sid, "answer");
        heard(news, sid, "said");

        assertThat(act(sid, "press?key=%2A").body().path("heard").asBoolean()).isTrue();
        await().until(() -> count(news, sid, "said") == 2);
        assertThat(act(sid, "press?key=5").body().path("heard").asBoolean()).isFalse();
        act(sid, "hang-up");

        assertThat(heard(news, sid, "pressed").path("digits").asText()).isEqualTo("*");
        assertThat(heard(news, sid, "hung_up").path("by").asText()).isEqualTo("caller");
        assertThat(count(news, sid, "pressed")).isEqualTo(1);
    }

    @Test
    void an_office_may_be_busy_or_not_pick_up() {
        service.on("/start", CallTest.dial("/second", "")).on("/second", CallTest.dial("/after", ""));
        var news = open(CALLER);
        var sid = call("/start");
        heard(news, sid, "rang");
        act(sid, "answer");

        for (String deed : List.of("busy", "no-answer")) {
            var before = count(news, sid, "webhook");
            await().until(() ->
                    emulator.legs(OFFICE).stream().anyMatch(leg -> leg.status().equals("ringing")));
            act(emulator.legs(OFFICE).getFirst().sid(), deed);
            await().until(() -> count(news, sid, "webhook") > before);
        }

        heard(news, sid, "hung_up");
        assertThat(service.asked("/second").getFirst().get("DialCallStatus")).isEqualTo("busy");
        assertThat(service.asked("/after").getFirst().get("DialCallStatus")).isEqualTo("no-answer");
    }

    @Test
    void a_page_opened_in_the_middle_hears_the_call_from_its_start() {
        service.on("/start", "<Gather action='/next' numDigits='1'><Say>Press 1.</Say></Gather>");
        var first = open(CALLER);
        var sid = call("/start");
        heard(first, sid, "rang");
        act(sid, "answer");
        heard(first, sid, "said");

        var second = open(CALLER);

        await().until(() ->
                second.stream().anyMatch(e -> e.path("kind").asText().equals("ready")));
        assertThat(second)
                .extracting(e -> e.path("kind").asText())
                .containsSubsequence("leg", "rang", "answered", "said", "ready");
    }

    @Test
    void only_phones_that_are_open_here_are_played_and_only_keys_that_exist_are_pressed() {
        service.on("/start", "<Say>Hi</Say>");
        var sid = ended(call("/start")).sid();

        assertThat(act(sid, "hang-up").status()).isEqualTo(404);
        open(CALLER);
        assertThat(act(sid, "press?key=A").status()).isEqualTo(400);
        assertThat(act(sid, "sing").status()).isEqualTo(400);
    }

    @Test
    void a_number_that_cannot_be_a_phone_of_ones_own_is_refused_in_a_sentence() {
        assertThat(put("555").body().path("mistake").asText()).contains("no phone number", "313 555 0142");
        assertThat(put(CAMPAIGN).body().path("mistake").asText()).contains("calls come from");
        assertThat(put("313 555-0142".replace(" ", "%20")).body().path("number").asText())
                .isEqualTo("+13135550142");
    }

    @Test
    void a_page_dials_and_texts_and_hears_what_comes_back() {
        emulator.configure(
                CAMPAIGN,
                new IncomingNumber(URI.create(service.url("/voice")), null, URI.create(service.url("/texts"))));
        service.on("/texts", "<Message>Reply with your ZIP.</Message>")
                .on("/voice", "<Gather action='/next'><Say>Type your ZIP.</Say></Gather>");
        var news = open(CALLER);

        post("texts", "{\"to\": \"" + CAMPAIGN + "\", \"body\": \"BOOKS\"}");
        await().until(() -> texts(news).size() == 2);
        assertThat(texts(news)).containsExactly("phone: BOOKS", "service: Reply with your ZIP.");

        var sid = post("calls", "{\"to\": \"" + CAMPAIGN + "\"}")
                .body()
                .path("sid")
                .asText();
        assertThat(heard(news, sid, "leg").path("direction").asText()).isEqualTo("inbound");
        assertThat(heard(news, sid, "said").path("text").asText()).isEqualTo("Type your ZIP.");
        act(sid, "hang-up");
        assertThat(heard(news, sid, "hung_up").path("by").asText()).isEqualTo("caller");
        assertThat(texts(open(CALLER))).containsExactly("phone: BOOKS", "service: Reply with your ZIP.");
    }

    @Test
    void a_text_that_does_not_reach_the_phone_is_not_shown_on_it() {
        var news = open(CALLER);
        emulator.refuseTexts(CALLER, 30003);
        rest("POST", "Messages.json", "To=" + CALLER, "From=" + CAMPAIGN, "Body=lost");
        await().until(() -> emulator.texts(CALLER).getFirst().status().equals("undelivered"));
        emulator.refuseTexts(CALLER, 0);
        rest("POST", "Messages.json", "To=" + CALLER, "From=" + CAMPAIGN, "Body=found");

        await().until(() -> !texts(news).isEmpty());
        assertThat(texts(news)).containsExactly("service: found");
    }

    @Test
    void whoever_takes_a_phone_is_told_whom_it_can_call() {
        assertThat(put(CALLER).body().path("others"))
                .singleElement()
                .satisfies(other -> assertThat(other.path("shown").asText()).isEqualTo("(202) 555-0100"));
        assertThat(post("calls", "{\"to\": \"" + OFFICE + "\"}")
                        .body()
                        .path("mistake")
                        .asText())
                .contains(OFFICE);
    }

    private List<JsonNode> open(String number) {
        List<JsonNode> news = new CopyOnWriteArrayList<>();
        var request = HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/" + number + "/feed"))
                .header("Accept", "text/event-stream")
                .build();
        var stream = page.sendAsync(request, BodyHandlers.ofLines()).thenAccept(answer -> take(answer.body(), news));
        await().until(() -> news.stream().anyMatch(e -> e.path("kind").asText().equals("ready")));
        assertThat(stream).isNotCompletedExceptionally();
        return news;
    }

    private void take(Stream<String> lines, List<JsonNode> news) {
        lines.filter(line -> line.startsWith("data:")).forEach(line -> {
            try {
                news.add(json.readTree(line.substring("data:".length())));
            } catch (JsonProcessingException bad) {
                throw new AssertionError(line, bad);
            }
        });
    }

    private static List<JsonNode> of(List<JsonNode> news, String sid) {
        return news.stream().filter(e -> e.path("sid").asText().equals(sid)).toList();
    }

    private static long count(List<JsonNode> news, String sid, String kind) {
        return of(news, sid).stream()
                .filter(e -> e.path("kind").asText().equals(kind))
                .count();
    }

    private static JsonNode heard(List<JsonNode> news, String sid, String kind) {
        await().until(() -> count(news, sid, kind) > 0);
        return of(news, sid).stream()
                .filter(e -> e.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<JsonNode> news) {
        return news.stream()
                .filter(e -> e.path("kind").asText().equals("text"))
                .map(e -> e.path("by").asText() + ": " + e.path("body").asText())
                .toList();
    }

    private Answer post(String what, String body) {
        return send(HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/" + CALLER + "/" + what))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Answer act(String sid, String deed) {
        return send(HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/legs/" + sid + "/" + deed))
                .POST(BodyPublishers.noBody())
                .build());
    }

    private Answer put(String number) {
        return send(HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/" + number))
                .PUT(BodyPublishers.noBody())
                .build());
    }
}
