package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdTest extends EmulatedTest {
    private static final int CALLS = 60;
    private static final List<String> PHONES = List.of(
            "{\"keys\": [\"1\", \"2\"], \"talk_seconds\": 30, \"then\": \"star\"}",
            "{\"keys\": [\"1\"], \"talk_seconds\": 30, \"then\": \"hang_up\"}",
            "{\"keys\": [\"1\"], \"hangs_up_at\": 1}",
            "{\"answers\": \"voicemail\"}",
            "{\"answers\": \"busy\"}",
            "{\"answers\": \"no_answer\"}",
            "{}");

    @Test
    void everybody_of_a_crowd_gets_their_own_call_and_every_leg_ends() {
        service.on("/start", "<Gather action='/next' numDigits='1'><Say>Press one.</Say></Gather>")
                .on(
                        "/next",
                        "<Dial action='/after' hangupOnStar='true'><Number statusCallback='/status'"
                                + " statusCallbackEvent='initiated answered completed'>" + OFFICE + "</Number></Dial>")
                .on("/after", "<Gather action='/asked' numDigits='1'><Say>Whom did you reach?</Say></Gather>")
                .on("/asked", "<Say>Thank you.</Say>");
        var random = new Random(1);
        var sids = new ArrayList<String>();
        for (int i = 0; i < CALLS; i++) {
            var phone = "+1%s555%04d".formatted(312 + i / 10_000, i % 10_000);
            control("PUT", "numbers/" + phone, PHONES.get(random.nextInt(PHONES.size())));
            sids.add(rest(
                            "POST",
                            "Calls.json",
                            "To=" + phone,
                            "From=" + CAMPAIGN,
                            "Url=" + service.url("/start"),
                            "StatusCallback=" + service.url("/status"),
                            "StatusCallbackEvent=initiated",
                            "StatusCallbackEvent=answered",
                            "StatusCallbackEvent=completed")
                    .body()
                    .path("sid")
                    .asText());
        }

        await().atMost(Duration.ofMinutes(2))
                .until(() -> emulator.legs().stream().noneMatch(this::live));

        assertThat(sids).doesNotHaveDuplicates();
        assertThat(emulator.legs().stream().filter(leg -> leg.parent() == null)).hasSize(CALLS);
        assertThat(emulator.legs())
                .allSatisfy(leg -> assertThat(steps(leg, "hung_up", "by")).hasSize(1));
        assertThat(emulator.alerts()).isEmpty();
    }

    private boolean live(Emulator.LegRecord leg) {
        return leg.steps().stream().noneMatch(step -> step.kind().equals("hung_up"));
    }
}
