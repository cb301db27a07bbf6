package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.FakeService.Reply;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.Signature;

class WebhookTest extends EmulatedTest {
    @Test
    void a_request_is_signed_over_the_address_without_its_fragment_and_the_form() {
        service.on("/start", "<Hangup/>");

        ended(call("/start?a=1%202#rc=2"));

        var asked = service.asked("/start").getFirst();
        assertThat(asked.url()).isEqualTo(service.url("/start?a=1%202"));
        var form = asked.form().entrySet().stream()
                .filter(e -> !e.getKey().equals("a"))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        assertThat(asked.headers().get("X-Twilio-Signature")).isEqualTo(new Signature(TOKEN).of(asked.url(), form));
        assertThat(asked.headers().get("User-Agent")).isEqualTo("TwilioProxy/1.1");
        assertThat(asked.headers()).containsKey("I-Twilio-Idempotency-Token");
        assertThat(asked.get("CallStatus")).isEqualTo("in-progress");
        assertThat(asked.get("Direction")).isEqualTo("outbound-api");
        assertThat(asked.get("Called")).isEqualTo(CALLER);
    }

    @Test
    void by_get_the_parameters_stand_in_the_address_and_are_signed_there() {
        service.on("/start", "<Hangup/>");

        ended(call("/start", "Method=GET"));

        var asked = service.asked("/start").getFirst();
        assertThat(asked.url()).contains("CallSid=CA");
        assertThat(asked.headers().get("X-Twilio-Signature")).isEqualTo(new Signature(TOKEN).of(asked.url(), Map.of()));
    }

    @Test
    void a_document_that_fails_is_not_asked_for_again_and_the_person_hears_an_apology() {
        service.on("/start", request -> new Reply(503, "text/html", "no", Map.of()));

        var leg = ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start");
        assertThat(steps(leg, "said", "text")).hasSize(1);
        assertThat(leg.status()).isEqualTo("completed");
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(11200);
    }

    @Test
    void the_fragment_can_ask_for_another_try_which_carries_the_same_token() {
        service.on("/start", request -> new Reply(503, "text/html", "no", Map.of()));

        ended(call("/start#rc=2&rp=5xx"));

        assertThat(service.paths()).containsExactly("/start", "/start", "/start");
        assertThat(service.asked("/start").stream()
                        .map(a -> a.headers().get("I-Twilio-Idempotency-Token"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_service_that_takes_too_long_is_given_up_at_the_time_its_fragment_says() {
        service.on("/start", request -> {
            Waits.forever();
            return new Reply(200, "text/xml", "<Response/>", Map.of());
        });

        ended(call("/start#rt=100"));

        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(11200);
    }

    @Test
    void the_fallback_is_asked_with_the_error_and_its_document_runs_instead() {
        service.on("/start", request -> new Reply(200, "text/xml", "<Response><Say>", Map.of()))
                .on("/fallback", "<Say>Please call again.</Say>");

        var leg = ended(call("/start", "FallbackUrl=" + service.url("/fallback")));

        assertThat(service.asked("/fallback").getFirst().get("ErrorCode")).isEqualTo("12100");
        assertThat(service.asked("/fallback").getFirst().get("ErrorUrl")).isEqualTo(service.url("/start"));
        assertThat(steps(leg, "said", "text")).containsExactly("Please call again.");
    }

    @Test
    void nobody_listening_is_tried_twice_and_then_noted() {
        var url = service.url("/start");
        service.close();

        ended(rest("POST", "Calls.json", "To=" + CALLER, "From=" + CAMPAIGN, "Url=" + url)
                .body()
                .path("sid")
                .asText());

        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(11205);
    }

    @Test
    void a_document_needs_a_content_type_and_one_that_can_be_run() {
        service.on("/start", request -> new Reply(200, "application/json", "{}", Map.of()));
        ended(call("/start"));
        service.on(
                "/start",
                request -> new Reply(200, "text/xml", "<!--" + "x".repeat(66_000) + "--><Response/>", Map.of()));
        ended(call("/start"));

        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(12300, 11750);
    }

    @Test
    void relative_addresses_are_meant_from_the_document_they_stand_in() {
        service.on("/a/start", "<Redirect>next?x=1</Redirect>")
                .on(
                        "/a/next",
                        request -> new Reply(
                                200,
                                "text/xml",
                                request.url().endsWith("1")
                                        ? "<Response><Redirect>?x=2</Redirect></Response>"
                                        : "<Response/>",
                                Map.of()));

        ended(call("/a/start"));

        assertThat(service.asked("/a/next").stream().map(FakeService.Asked::url))
                .containsExactly(service.url("/a/next?x=1"), service.url("/a/next?x=2"));
    }

    @Test
    void a_cookie_comes_back_on_later_requests_of_the_call() {
        service.on(
                        "/start",
                        request -> new Reply(
                                200,
                                "text/xml",
                                "<Response><Redirect>/next</Redirect></Response>",
                                Map.of("Set-Cookie", "seen=yes; Path=/")))
                .on("/next", "<Hangup/>");

        ended(call("/start"));

        assertThat(service.asked("/next").getFirst().headers().get("Cookie")).contains("seen=yes");
    }

    @Test
    void a_redirect_turns_a_post_into_a_get_without_its_parameters() {
        service.on("/start", request -> new Reply(302, "", "", Map.of("Location", "/moved")))
                .on("/moved", "<Hangup/>");

        ended(call("/start"));

        assertThat(service.asked("/moved").getFirst().form()).isEmpty();
    }

    /** Blocks the service's thread until its server stops. */
    private static final class Waits {
        static void forever() {
            try {
                new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
