package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.emulator.wire.Alert;

class RestApiTest extends EmulatedTest {
    @Test
    void a_call_is_shown_with_exactly_the_keys_the_vendor_documents() throws IOException {
        service.on("/start", "<Say>Hello</Say>");
        var created = rest("POST", "Calls.json", "To=" + CALLER, "From=" + CAMPAIGN, "Url=" + service.url("/start"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(documented("call_resource.json", "keys"));
        assertThat(created.body().path("subresource_uris").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(documented("call_resource.json", "subresources"));
        assertThat(created.body().path("status").asText()).isEqualTo("queued");
        assertThat(created.body().path("duration").isNull()).isTrue();
        assertThat(created.body().path("direction").asText()).isEqualTo("outbound-api");

        var sid = created.body().path("sid").asText();
        ended(sid);
        var fetched = rest("GET", "Calls/" + sid + ".json").body();
        assertThat(fetched.path("status").asText()).isEqualTo("completed");
        assertThat(fetched.path("duration").asText()).isEqualTo("0");
        assertThat(fetched.path("start_time").asText()).isEqualTo("Wed, 25 Nov 2026 15:00:00 +0000");
        assertThat(fetched.path("to_formatted").asText()).isEqualTo("(312) 555-0111");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            21201 | -            | +12025550100 | http://127.0.0.1/x
            21211 | 12345        | +12025550100 | http://127.0.0.1/x
            21211 | +12025550100 | +12025550100 | http://127.0.0.1/x
            21213 | +13125550111 | -            | http://127.0.0.1/x
            21212 | +13125550111 | +15005550001 | http://127.0.0.1/x
            21210 | +13125550111 | +12025550199 | http://127.0.0.1/x
            21205 | +13125550111 | +12025550100 | -
            21205 | +13125550111 | +12025550100 | voice
            21217 | +15005550001 | +12025550100 | http://127.0.0.1/x
            21214 | +15005550002 | +12025550100 | http://127.0.0.1/x
            21215 | +15005550003 | +12025550100 | http://127.0.0.1/x
            21216 | +15005550004 | +15005550006 | http://127.0.0.1/x
            """)
    void a_call_that_cannot_be_made_is_refused_with_the_vendors_number(int code, String to, String from, String url) {
        var form = new ArrayList<String>();
        if (to != null) {
            form.add("To=" + to);
        }
        if (from != null) {
            form.add("From=" + from);
        }
        if (url != null) {
            form.add("Url=" + url);
        }

        var refused = rest("POST", "Calls.json", form.toArray(String[]::new));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asInt()).isEqualTo(code);
        assertThat(refused.body().path("status").asInt()).isEqualTo(400);
        assertThat(refused.body().path("more_info").asText()).endsWith("/" + code);
        assertThat(emulator.legs()).isEmpty();
    }

    @Test
    void who_does_not_know_the_token_is_told_to_authenticate() {
        var stranger = send(
                HttpRequest.newBuilder(URI.create(emulator.url() + "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json"))
                        .header("Authorization", basic("guess"))
                        .build());

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body().path("code").asInt()).isEqualTo(20003);
    }

    @ParameterizedTest
    @CsvSource({"calls.json", "Calls", "Calls/CA00000000000000000000000000000000.json", "Nothing.json"})
    void what_there_is_not_is_not_found(String path) {
        var missing = rest("GET", path);

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().path("code").asInt()).isEqualTo(20404);
    }

    @Test
    void lists_are_filtered_and_paged_newest_first() {
        service.on("/start", CallTest.dial("/after", ""));
        control("PUT", "numbers/" + OFFICE, "{\"talk_seconds\": 5}");
        var sids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            sids.addFirst(call("/start"));
            ended(sids.getFirst());
        }

        var first = rest("GET", "Calls.json?PageSize=2&To=" + encoded(CALLER)).body();
        assertThat(sids(first)).isEqualTo(sids.subList(0, 2));
        var second = send(HttpRequest.newBuilder(
                        URI.create(emulator.url() + first.path("next_page_uri").asText()))
                .header("Authorization", basic(TOKEN))
                .build());
        assertThat(sids(second.body())).isEqualTo(sids.subList(2, 3));
        assertThat(second.body().path("next_page_uri").isNull()).isTrue();

        assertThat(sids(rest("GET", "Calls.json?ParentCallSid=" + sids.getFirst())
                        .body()))
                .hasSize(1);
        assertThat(sids(rest("GET", "Calls.json?Status=busy").body())).isEmpty();
        assertThat(sids(rest("GET", "Calls.json?StartTime%3E=2026-11-25T15:00:00Z")
                        .body()))
                .hasSize(6);
        assertThat(sids(rest("GET", "Calls.json?StartTime%3E=2026-11-26").body()))
                .isEmpty();
        assertThat(rest("GET", "Calls.json?PageSize=1001").body().path("code").asInt())
                .isEqualTo(20007);
    }

    @Test
    void a_ringing_call_can_be_canceled_and_an_ended_one_not_even_ended() {
        emulator.speed(1);
        control("PUT", "numbers/" + CALLER, "{\"answers\": \"no_answer\"}");
        var sid = call("/start");
        await().until(() -> leg(sid).status().equals("ringing"));

        assertThat(rest("POST", "Calls/" + sid + ".json", "Url=" + service.url("/x"))
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(21220);
        assertThat(rest("POST", "Calls/" + sid + ".json", "Status=canceled").status())
                .isEqualTo(200);
        assertThat(ended(sid).status()).isEqualTo("canceled");
        var again = rest("POST", "Calls/" + sid + ".json", "Status=completed");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body().path("code").asInt()).isEqualTo(21220);
        assertThat(rest("DELETE", "Calls/" + sid + ".json").status()).isEqualTo(204);
        assertThat(rest("GET", "Calls/" + sid + ".json").status()).isEqualTo(404);
    }

    @Test
    void a_document_can_be_handed_in_and_then_nothing_is_fetched() {
        var sid = rest(
                        "POST",
                        "Calls.json",
                        "To=" + CALLER,
                        "From=" + CAMPAIGN,
                        "Twiml=<Response><Say>Hi</Say></Response>")
                .body()
                .path("sid")
                .asText();

        assertThat(steps(ended(sid), "said", "text")).containsExactly("Hi");
        assertThat(service.paths()).isEmpty();
    }

    @Test
    void a_relative_address_in_a_document_handed_in_ends_the_call_with_an_apology() {
        var sid = rest(
                        "POST",
                        "Calls.json",
                        "To=" + CALLER,
                        "From=" + CAMPAIGN,
                        "Twiml=<Response><Redirect>/x</Redirect></Response>")
                .body()
                .path("sid")
                .asText();

        assertThat(steps(ended(sid), "said", "text")).hasSize(1);
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(15004);
    }

    private List<String> sids(JsonNode page) {
        var sids = new ArrayList<String>();
        page.path("calls").forEach(call -> sids.add(call.path("sid").asText()));
        return sids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
