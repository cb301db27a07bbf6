package org.patchthrough.scenarios;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.emulator.network.TextRecord;

/** Somebody who texts the demo's number, and what their phone shows of it. */
record Texter(ServiceFixture service, String number) {
    static final String LINE = ServiceFixture.demoCampaign().phone();

    /** Sends a text; what the service answers, empty for nothing. */
    String says(String body) {
        return service.answerTo(sends(body));
    }

    /** Sends a text and waits for nothing; its SID. */
    String sends(String body) {
        return service.emulator().text(number, LINE, body);
    }

    /** Waits for a text that begins so; the whole of it. */
    String gets(String beginning) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> got().stream()
                                .filter(text -> text.startsWith(beginning))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** All that the service texted them so far, the oldest first. */
    List<String> got() {
        return from("service");
    }

    /** What the carrier itself did. */
    List<String> gotFromCarrier() {
        return from("carrier");
    }

    private List<String> from(String whom) {
        return service.emulator().texts(number).reversed().stream()
                .filter(text -> text.by().equals(whom))
                .map(TextRecord::body)
                .toList();
    }
}
