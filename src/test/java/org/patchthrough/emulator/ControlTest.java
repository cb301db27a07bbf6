package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ControlTest extends EmulatedTest {
    @Test
    void what_happened_on_a_leg_is_told_newest_leg_first() {
        control("PUT", "numbers/" + encoded(CALLER), "{\"keys\": [\"1\"], \"talk_seconds\": 3}");
        service.on("/start", "<Gather action='/next' numDigits='1'><Say language='es-US'>Oprima uno.</Say></Gather>")
                .on("/next", CallTest.dial("/after", ""));
        ended(call("/start"));

        var legs = control("GET", "calls?number=" + encoded(CALLER), "").body();

        assertThat(legs).hasSize(2);
        assertThat(legs.get(0).path("parent").asText())
                .isEqualTo(legs.get(1).path("sid").asText());
        assertThat(legs.get(0).path("caller_id").asText()).isEqualTo(CALLER);
        assertThat(legs.get(1).has("parent")).isFalse();
        var said = legs.get(1).path("steps").get(3);
        assertThat(said.path("kind").asText()).isEqualTo("said");
        assertThat(said.path("text").asText()).isEqualTo("Oprima uno.");
        assertThat(said.path("language").asText()).isEqualTo("es-US");
        assertThat(Instant.parse(said.path("at").asText())).isAfter("2026-11-25T14:59:59Z");
        var hook = legs.get(1).path("steps").get(2);
        assertThat(hook.path("kind").asText()).isEqualTo("webhook");
        assertThat(hook.path("status").asInt()).isEqualTo(200);
        assertThat(hook.path("url").asText()).isEqualTo(service.url("/start"));
    }

    @Test
    void every_mistake_of_a_behavior_is_named_at_once() {
        var refused = control("PUT", "numbers/" + CALLER, "{\"answers\": \"maybe\", \"keys\": [\"x\"], \"talks\": 3}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("mistake").asText())
                .contains("maybe")
                .contains("voicemail")
                .contains("\"x\"")
                .contains("talks");
    }

    @Test
    void the_clock_can_be_set_for_everybody_who_reads_it() {
        assertThat(control("PUT", "clock", "{\"at\": \"2027-01-02T03:04:05Z\"}").status())
                .isEqualTo(204);
        service.on("/start", "<Hangup/>");

        var sid = call("/start");

        ended(sid);
        assertThat(rest("GET", "Calls/" + sid + ".json")
                        .body()
                        .path("start_time")
                        .asText())
                .isEqualTo("Sat, 02 Jan 2027 03:04:05 +0000");
        assertThat(control("PUT", "clock", "{\"at\": \"soon\"}").status()).isEqualTo(400);
        assertThat(control("PUT", "clock", "{\"speed\": 0}").status()).isEqualTo(400);
    }

    @Test
    void a_wait_that_goes_on_takes_the_new_speed() {
        emulator.speed(0.001);
        control("PUT", "numbers/" + CALLER, "{\"answers\": \"busy\", \"after_seconds\": 30}");
        var sid = call("/start");
        await().until(() -> leg(sid).status().equals("ringing"));

        control("PUT", "clock", "{\"speed\": \"instant\"}");

        assertThat(ended(sid).status()).isEqualTo("busy");
    }

    @Test
    void at_real_speed_a_wait_takes_its_time() {
        control("PUT", "clock", "{\"speed\": 1}");
        control("PUT", "numbers/" + CALLER, "{\"answers\": \"busy\", \"after_seconds\": 1}");
        var began = System.nanoTime();

        ended(call("/start"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }
}
