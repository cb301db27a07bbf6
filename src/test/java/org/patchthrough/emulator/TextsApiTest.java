package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.emulator.FakeService.Asked;

/** The account sends texts over REST. */
class TextsApiTest extends EmulatedTest {
    @Test
    void a_text_is_shown_with_exactly_the_keys_the_vendor_documents() {
        var created = create("Body=Reply with your ZIP.");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(documented("message_resource.json", "keys"));
        assertThat(created.body().path("status").asText()).isEqualTo("queued");
        assertThat(created.body().path("date_sent").isNull()).isTrue();
        assertThat(created.body().path("num_segments").isTextual()).isTrue();
        assertThat(created.body().path("direction").asText()).isEqualTo("outbound-api");
        var sid = created.body().path("sid").asText();
        await().until(() -> fetched(sid).path("status").asText().equals("delivered"));
        assertThat(fetched(sid).path("date_sent").asText()).isEqualTo("Wed, 25 Nov 2026 15:00:00 +0000");
        assertThat(emulator.texts(CALLER)).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("Reply with your ZIP.");
            assertThat(text.by()).isEqualTo("service");
        });
    }

    @Test
    void every_state_of_a_text_is_told_in_a_request_of_its_own() {
        create("Body=Hello", "StatusCallback=" + service.url("/status"));

        await().until(() -> service.asked("/status").size() == 4);
        assertThat(service.asked("/status"))
                .extracting(asked -> asked.get("MessageStatus"))
                .containsExactlyInAnyOrder("queued", "sending", "sent", "delivered");
        var end = told("delivered");
        assertThat(end.get("SmsStatus")).isEqualTo("delivered");
        assertThat(end.get("MessageSid")).isEqualTo(end.get("SmsSid")).startsWith("SM");
        assertThat(end.get("To")).isEqualTo(CALLER);
        assertThat(end.get("From")).isEqualTo(CAMPAIGN);
        assertThat(end.get("RawDlrDoneDate")).isEqualTo("2611251500");
        assertThat(end.form()).doesNotContainKeys("ErrorCode", "SequenceNumber", "Timestamp");
        assertThat(end.headers()).containsKey("X-Twilio-Signature");
    }

    @Test
    void one_state_overtakes_another() {
        for (int i = 0; i < 10; i++) {
            create("Body=Hello", "StatusCallback=" + service.url("/status/" + i));
        }
        var orders = new ArrayList<List<String>>();
        for (int i = 0; i < 10; i++) {
            var path = "/status/" + i;
            await().until(() -> service.asked(path).size() == 4);
            orders.add(service.asked(path).stream()
                    .map(asked -> asked.get("MessageStatus"))
                    .toList());
        }

        assertThat(orders).anyMatch(order -> !order.equals(List.of("queued", "sending", "sent", "delivered")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            21604 | -            | +12025550100 | Hello
            21211 | 12345        | +12025550100 | Hello
            21266 | +12025550100 | +12025550100 | Hello
            21603 | +13125550111 | -            | Hello
            21212 | +13125550111 | 12345        | Hello
            21606 | +13125550111 | +12025550199 | Hello
            21602 | +13125550111 | +12025550100 | -
            21211 | +15005550001 | +12025550100 | Hello
            21612 | +15005550002 | +12025550100 | Hello
            21408 | +15005550003 | +12025550100 | Hello
            21610 | +15005550004 | +12025550100 | Hello
            21614 | +15005550009 | +15005550006 | Hello
            21212 | +13125550111 | +15005550001 | Hello
            21606 | +13125550111 | +15005550007 | Hello
            21611 | +13125550111 | +15005550008 | Hello
            """)
    void a_text_that_cannot_be_sent_is_refused_with_the_vendors_number(int code, String to, String from, String body) {
        var form = new ArrayList<String>();
        if (to != null) {
            form.add("To=" + to);
        }
        if (from != null) {
            form.add("From=" + from);
        }
        if (body != null) {
            form.add("Body=" + body);
        }

        assertRefused(rest("POST", "Messages.json", form.toArray(String[]::new)), code);
        assertThat(emulator.texts(CALLER)).isEmpty();
    }

    @Test
    void a_text_may_have_sixteen_hundred_characters_and_an_address_to_report_to_must_be_one() {
        assertThat(create("Body=" + "x".repeat(1600))
                        .body()
                        .path("num_segments")
                        .asText())
                .isEqualTo("11");
        assertRefused(create("Body=" + "x".repeat(1601)), 21617);
        assertRefused(create("Body=Hello", "StatusCallback=soon"), 21609);
    }

    @Test
    void texts_are_listed_by_number_and_day_newest_first() {
        for (String body : List.of("one", "two", "three")) {
            create("Body=" + body);
        }
        await().until(() ->
                emulator.texts(CALLER).stream().allMatch(text -> text.status().equals("delivered")));

        var page = rest("GET", "Messages.json?PageSize=2&To=%2B13125550111&DateSent=2026-11-25")
                .body();

        assertThat(page.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(documented("message_resource.json", "list_envelope"));
        assertThat(page.path("messages"))
                .extracting(m -> m.path("body").asText())
                .containsExactly("three", "two");
        assertThat(page.path("next_page_uri").asText()).contains("Messages.json", "Page=1");
        assertThat(rest("GET", "Messages.json?DateSent%3E=2026-11-26").body().path("messages"))
                .isEmpty();
        assertThat(rest("GET", "Messages.json?From=%2B13125550111").body().path("messages"))
                .isEmpty();
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(rest("GET", "Messages/SM00000000000000000000000000000000.json")
                        .status())
                .isEqualTo(404);
        assertThat(rest("GET", "messages.json").status()).isEqualTo(404);
    }

    private Answer create(String... more) {
        var form = new ArrayList<>(List.of("To=" + CALLER, "From=" + CAMPAIGN));
        form.addAll(List.of(more));
        return rest("POST", "Messages.json", form.toArray(String[]::new));
    }

    private JsonNode fetched(String sid) {
        return rest("GET", "Messages/" + sid + ".json").body();
    }

    private Asked told(String status) {
        return service.asked("/status").stream()
                .filter(asked -> asked.get("MessageStatus").equals(status))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(Answer refused, int code) {
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asInt()).isEqualTo(code);
    }
}
