package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.FakeService.Reply;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.IncomingNumber;
import org.patchthrough.emulator.wire.Signature;
import org.patchthrough.emulator.wire.Step;

/** Somebody dials the campaign's number. */
class InboundCallTest extends EmulatedTest {
    @BeforeEach
    void setUp() {
        emulator.configure(
                CAMPAIGN,
                new IncomingNumber(
                        URI.create(service.url("/voice#rc=2&rp=all")), URI.create(service.url("/status")), null));
    }

    @Test
    void who_dials_in_is_asked_put_through_and_told_of_once_at_the_end() {
        service.on("/voice", "<Gather action='/next' numDigits='5'><Say>Type your ZIP.</Say></Gather>")
                .on("/next", CallTest.dial("/after", ""))
                .on("/after", "<Say>Thank you.</Say>");
        control("PUT", "numbers/" + CALLER, "{\"keys\": [\"10017\"], \"talk_seconds\": 61, \"then\": \"star\"}");

        var leg = ended(emulator.dial(CALLER, CAMPAIGN));

        assertThat(leg.direction()).isEqualTo("inbound");
        assertThat(leg.steps().stream().map(Step::kind).filter(k -> !k.equals("webhook")))
                .containsExactly(
                        "rang", "answered", "said", "asked", "pressed", "dialed", "pressed", "said", "hung_up");
        assertThat(service.asked("/next").getFirst().get("Digits")).isEqualTo("10017");
        assertThat(service.asked("/next").getFirst().get("CallStatus")).isEqualTo("in-progress");
        assertThat(emulator.legs(OFFICE).getFirst().from()).isEqualTo(CALLER);
        await().until(() -> service.asked("/status").size() == 1);
        var end = service.asked("/status").getFirst();
        assertThat(end.get("CallStatus")).isEqualTo("completed");
        assertThat(Integer.parseInt(end.get("CallDuration"))).isBetween(61, 120);
        assertThat(end.get("SequenceNumber")).isEqualTo("0");
    }

    @Test
    void the_first_request_comes_while_it_rings_signed_and_says_what_the_network_knows_of_the_caller() {
        service.on("/voice", "<Hangup/>");

        var sid = emulator.dial(CALLER, CAMPAIGN, "TN-Validation-Passed-A", false);

        assertThat(ended(sid).status()).isEqualTo("completed");
        var asked = service.asked("/voice").getFirst();
        assertThat(asked.url()).isEqualTo(service.url("/voice"));
        assertThat(Map.of(
                        "CallSid",
                        sid,
                        "Direction",
                        "inbound",
                        "CallStatus",
                        "ringing",
                        "From",
                        CALLER,
                        "To",
                        CAMPAIGN))
                .allSatisfy((name, value) -> assertThat(asked.get(name)).isEqualTo(value));
        assertThat(asked.get("StirVerstat")).isEqualTo("TN-Validation-Passed-A");
        assertThat(asked.get("CallToken")).startsWith("{");
        assertThat(asked.get("FromCity")).isEmpty();
        var form = asked.form().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        assertThat(asked.headers().get("X-Twilio-Signature")).isEqualTo(new Signature(TOKEN).of(asked.url(), form));
    }

    @Test
    void a_landline_comes_without_a_word_of_the_network() {
        service.on("/voice", "<Hangup/>");

        ended(emulator.dial(CALLER, CAMPAIGN));

        assertThat(service.asked("/voice").getFirst().form()).doesNotContainKey("StirVerstat");
    }

    @Test
    void who_hides_their_number_shows_the_carriers_own_and_is_found_by_their_own_all_the_same() {
        service.on("/voice", "<Dial action='/after'>" + OFFICE + "</Dial>").on("/after", "<Say>Sorry.</Say>");

        var sid = control(
                        "POST",
                        "calls",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"anonymous\": true}".formatted(CALLER, CAMPAIGN))
                .body()
                .path("sid")
                .asText();

        ended(sid);
        assertThat(service.asked("/voice").getFirst().get("From")).isEqualTo("+266696687");
        assertThat(rest("GET", "Calls/" + sid + ".json").body().path("from").asText())
                .isEqualTo("+266696687");
        var leg =
                control("GET", "calls?number=" + CALLER.substring(1), "").body().get(0);
        assertThat(leg.path("sid").asText()).isEqualTo(sid);
        assertThat(leg.path("from").asText()).isEqualTo(CALLER);
        assertThat(leg.path("caller_id").asText()).isEqualTo("+266696687");
        // Nothing can be rung in the name of a number that is hidden.
        assertThat(service.asked("/after").getFirst().get("DialCallStatus")).isEqualTo("failed");
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(13214);
    }

    @Test
    void a_call_that_is_rejected_was_never_answered() {
        for (var how : Map.of("busy", "busy", "rejected", "no-answer").entrySet()) {
            service.on("/voice", "<Pause length='2'/><Reject reason='" + how.getKey() + "'/>");

            var leg = ended(emulator.dial(CALLER, CAMPAIGN));

            assertThat(leg.status()).isEqualTo(how.getValue());
            assertThat(leg.seconds()).isZero();
        }
        await().until(() -> service.asked("/status").size() == 2);
        assertThat(service.asked("/status")).allMatch(a -> a.get("CallDuration").equals("0"));
    }

    @Test
    void who_hangs_up_before_anybody_answers_had_no_answer() {
        emulator.speed(1);
        service.on("/voice", "<Pause length='60'/><Say>Hello.</Say>");
        emulator.behave(CALLER, Behavior.answering(AnswerBehavior.BY_HAND));
        var sid = emulator.dial(CALLER, CAMPAIGN);
        await().until(() -> !service.asked("/voice").isEmpty());

        hangUp(sid);

        assertThat(ended(sid).status()).isEqualTo("no-answer");
        assertThat(steps(leg(sid), "hung_up", "by")).containsExactly("caller");
    }

    @Test
    void a_number_that_is_not_set_up_says_so_and_hangs_up() {
        emulator.configure(CAMPAIGN, IncomingNumber.UNSET);

        var leg = ended(emulator.dial(CALLER, CAMPAIGN));

        assertThat(steps(leg, "said", "text")).containsExactly("Nobody takes calls at this number yet. Goodbye.");
        assertThat(leg.status()).isEqualTo("completed");
        assertThat(service.paths()).isEmpty();
    }

    @Test
    void a_service_that_is_out_of_order_is_asked_again_where_the_address_says_so_and_then_an_apology_is_heard() {
        service.on("/voice", request -> new Reply(503, "text/html", "no", Map.of()));

        var leg = ended(emulator.dial(CALLER, CAMPAIGN));

        assertThat(service.asked("/voice")).hasSize(3);
        assertThat(steps(leg, "said", "text")).hasSize(1);
        assertThat(leg.status()).isEqualTo("completed");
    }

    @Test
    void only_numbers_of_the_account_can_be_dialed_and_only_by_somebody_elses_phone() {
        assertThatThrownBy(() -> emulator.dial(CALLER, OFFICE))
                .hasMessageContaining(OFFICE)
                .hasMessageContaining(CAMPAIGN);
        assertThatThrownBy(() -> emulator.dial(CAMPAIGN, CAMPAIGN)).hasMessageContaining(CAMPAIGN);
        assertThatThrownBy(() -> emulator.configure(OFFICE, IncomingNumber.UNSET))
                .hasMessageContaining(OFFICE);
        assertThat(control("POST", "calls", "{\"from\": \"%s\"}".formatted(CALLER))
                        .status())
                .isEqualTo(400);
    }

    private void hangUp(String sid) {
        send(java.net.http.HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/" + CALLER))
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
        send(java.net.http.HttpRequest.newBuilder(URI.create(emulator.url() + "/phone/legs/" + sid + "/hang-up"))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
