package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.FakeService.Asked;
import org.patchthrough.emulator.FakeService.Reply;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.emulator.wire.Signature;

/** Somebody texts the campaign's number. */
class InboundTextTest extends EmulatedTest {
    @BeforeEach
    void setUp() {
        configure("/texts");
    }

    @Test
    void a_text_is_told_signed_and_answered_with_what_the_service_replies() {
        service.on("/texts", "<Message>Your ZIP?</Message><Message><Body>STOP ends it.</Body></Message>");

        var sid = emulator.text(CALLER, CAMPAIGN, "BOOKS ✊");

        await().until(() -> emulator.texts(CALLER).size() == 3);
        var asked = told(1).getFirst();
        assertThat(Map.of("MessageSid", sid, "SmsSid", sid, "SmsMessageSid", sid, "From", CALLER, "To", CAMPAIGN))
                .allSatisfy((name, value) -> assertThat(asked.get(name)).isEqualTo(value));
        assertThat(asked.get("Body")).isEqualTo("BOOKS ✊");
        assertThat(asked.get("SmsStatus")).isEqualTo("received");
        assertThat(asked.get("NumMedia")).isEqualTo("0");
        assertThat(asked.get("NumSegments")).isEqualTo("1");
        assertThat(asked.get("FromCity")).isEmpty();
        assertThat(asked.get("ToCountry")).isEqualTo("US");
        var form = asked.form().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        assertThat(asked.headers().get("X-Twilio-Signature")).isEqualTo(new Signature(TOKEN).of(asked.url(), form));
        assertThat(bodies(CALLER)).containsExactly("STOP ends it.", "Your ZIP?", "BOOKS ✊");
        assertThat(emulator.texts(CALLER)).extracting(TextRecord::by).containsExactly("service", "service", "phone");
    }

    @Test
    void pictures_come_with_their_addresses_and_without_a_word() {
        var sid = emulator.text(CALLER, CAMPAIGN, "", null, List.of("https://example.org/a.jpg"));

        var asked = told(1).getFirst();
        assertThat(sid).startsWith("MM");
        assertThat(asked.form()).containsEntry("Body", "");
        assertThat(asked.get("NumMedia")).isEqualTo("1");
        assertThat(asked.get("MediaUrl0")).isEqualTo("https://example.org/a.jpg");
        assertThat(asked.get("MediaContentType0")).isEqualTo("image/jpeg");
    }

    @Test
    void a_phones_texts_come_one_after_another_in_the_order_they_were_sent() {
        var first = new CountDownLatch(1);
        service.on("/texts", request -> {
            if (request.get("Body").equals("0")) {
                hold(first);
            }
            return new Reply(204, "", "", Map.of());
        });
        IntStream.range(0, 20).forEach(i -> emulator.text(CALLER, CAMPAIGN, Integer.toString(i)));
        emulator.text("+13125550112", CAMPAIGN, "somebody else's");

        // Another phone's text does not wait.
        assertThat(told(2)).extracting(asked -> asked.get("Body")).containsExactlyInAnyOrder("0", "somebody else's");
        first.countDown();

        assertThat(told(21).stream().filter(asked -> asked.get("From").equals(CALLER)))
                .extracting(asked -> asked.get("Body"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    void the_same_sid_again_is_the_same_delivery_again() {
        var sid = "SM" + "0".repeat(32);
        service.on("/texts", "<Message>Calling you now.</Message>");

        for (int i = 0; i < 2; i++) {
            control(
                    "POST",
                    "texts",
                    "{\"from\": \"%s\", \"to\": \"%s\", \"body\": \"CALL\", \"sid\": \"%s\"}"
                            .formatted(CALLER, CAMPAIGN, sid));
        }

        assertThat(told(2)).extracting(asked -> asked.get("MessageSid")).containsExactly(sid, sid);
        // It is one text, and each answer to it is sent.
        await().until(() -> emulator.texts(CALLER).size() == 3);
        assertThat(bodies(CALLER)).containsExactly("Calling you now.", "Calling you now.", "CALL");
    }

    @Test
    void what_was_sent_either_way_is_told_newest_first() {
        service.on("/texts", "<Message>Hello.</Message>");
        var sid = control(
                        "POST",
                        "texts",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"body\": \"Hi\"}".formatted(CALLER, CAMPAIGN))
                .body()
                .path("sid")
                .asText();
        await().until(() -> emulator.texts(CALLER).getFirst().status().equals("delivered"));

        var texts = control("GET", "texts?number=%2B13125550111", "").body();

        assertThat(texts).extracting(t -> t.path("body").asText()).containsExactly("Hello.", "Hi");
        assertThat(texts.get(0).path("by").asText()).isEqualTo("service");
        assertThat(texts.get(0).path("to").asText()).isEqualTo(CALLER);
        assertThat(texts.get(0).path("status").asText()).isEqualTo("delivered");
        assertThat(texts.get(1).path("sid").asText()).isEqualTo(sid);
        assertThat(texts.get(1).path("at").asText()).isEqualTo("2026-11-25T15:00:00Z");
    }

    @Test
    void no_answer_and_an_empty_document_are_no_reply() {
        service.on("/texts", "");
        emulator.text(CALLER, CAMPAIGN, "one");
        told(1);
        service.on("/texts", request -> new Reply(204, "", "", Map.of()));
        emulator.text(CALLER, CAMPAIGN, "two");
        told(2);

        assertThat(bodies(CALLER)).containsExactly("two", "one");
        assertThat(emulator.alerts()).isEmpty();
    }

    @Test
    void a_service_that_is_out_of_order_is_not_asked_again_unless_the_address_says_so() {
        service.on("/texts", request -> new Reply(503, "", "", Map.of()));
        emulator.text(CALLER, CAMPAIGN, "one");
        await().until(() -> emulator.alerts().size() == 1);
        assertThat(told()).hasSize(1);

        configure("/texts#rc=2&rp=all");
        emulator.text(CALLER, CAMPAIGN, "two");

        await().until(() -> emulator.alerts().size() == 2);
        assertThat(told()).hasSize(4);
        assertThat(told().getLast().url()).isEqualTo(service.url("/texts"));
        assertThat(emulator.alerts()).extracting(Alert::code).containsOnly(11200);
    }

    @Test
    void a_reply_that_cannot_be_sent_is_noted_and_the_others_are_sent() {
        service.on(
                "/texts",
                "<Message>" + "x".repeat(1601) + "</Message><Message> </Message><Say>Hello</Say>"
                        + "<Message>y</Message>".repeat(11));

        emulator.text(CALLER, CAMPAIGN, "BOOKS");

        await().until(() -> emulator.texts(CALLER).size() == 11);
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactlyInAnyOrder(21617, 14103, 14110, 14109);
    }

    @Test
    void two_machines_that_answer_each_other_are_stopped() {
        service.on("/texts", "<Message>I am away.</Message>");

        for (int i = 0; i < 16; i++) {
            emulator.text(CALLER, CAMPAIGN, "I am away.");
        }

        await().until(() -> !emulator.alerts().isEmpty());
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(14107);
        assertThat(emulator.texts(CALLER)).hasSize(31);
    }

    @Test
    void a_cookie_comes_back_with_the_next_text_of_the_same_phone() {
        service.on("/texts", request -> new Reply(204, "", "", Map.of("Set-Cookie", "seen=yes; Path=/")));
        emulator.text(CALLER, CAMPAIGN, "one");
        emulator.text(CALLER, CAMPAIGN, "two");

        assertThat(told(2).getLast().headers().get("Cookie")).contains("seen=yes");
    }

    @Test
    void what_no_phone_could_send_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> emulator.text(CALLER, OFFICE, "Hi")).hasMessageContaining(OFFICE);
        assertThatThrownBy(() -> emulator.text(CALLER, CAMPAIGN, "x".repeat(1601)))
                .hasMessageContaining("1600");
        assertThatThrownBy(() -> emulator.text(CALLER, CAMPAIGN, "Hi", "17", List.of()))
                .hasMessageContaining("SM");
        assertThat(control("POST", "texts", "{\"body\": \"Hi\"}").status()).isEqualTo(400);
    }

    private void configure(String path) {
        emulator.configure(CAMPAIGN, new IncomingNumber(null, null, URI.create(service.url(path))));
    }

    private List<Asked> told() {
        return service.asked("/texts");
    }

    private List<Asked> told(int times) {
        await().until(() -> told().size() == times);
        return told();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
