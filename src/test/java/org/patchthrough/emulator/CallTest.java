package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.Step;

public class CallTest extends EmulatedTest {
    private static final String GREETING =
            "<Gather action='/next' numDigits='1' timeout='4' actionOnEmptyResult='true'><Say voice='Polly.Joanna'>Press one.</Say></Gather>";

    @Test
    void a_whole_call_is_rung_asked_put_through_and_ended() {
        service.on("/start", GREETING)
                .on("/next", "<Say>Putting you through.</Say>" + dial("/after", ""))
                .on("/after", "<Say>Thank you.</Say>");
        control("PUT", "numbers/" + CALLER, "{\"keys\": [\"1\"], \"talk_seconds\": 30, \"then\": \"star\"}");

        var leg = ended(call("/start"));

        assertThat(service.paths()).containsExactly("/start", "/next", "/after");
        assertThat(service.asked("/next").getFirst().get("Digits")).isEqualTo("1");
        var after = service.asked("/after").getFirst();
        assertThat(after.get("DialCallStatus")).isEqualTo("completed");
        assertThat(after.get("DialCallDuration")).isEqualTo("30");
        assertThat(after.get("DialBridged")).isEqualTo("true");
        assertThat(leg.steps().stream().map(Step::kind).filter(k -> !k.equals("webhook")))
                .containsExactly(
                        "rang", "answered", "said", "asked", "pressed", "said", "dialed", "pressed", "said", "hung_up");
        assertThat(steps(leg, "said", "text")).containsExactly("Press one.", "Putting you through.", "Thank you.");
        var office = emulator.legs(OFFICE).getFirst();
        assertThat(office.parent()).isEqualTo(leg.sid());
        assertThat(office.from()).isEqualTo(CALLER);
        assertThat(office.seconds()).isEqualTo(30);
        assertThat(after.get("DialCallSid")).isEqualTo(office.sid());
        assertThat(steps(office, "hung_up", "by")).containsExactly("caller");
    }

    @Test
    void callbacks_come_only_where_subscribed_and_are_numbered_for_each_leg() {
        service.on("/start", dial("/after", "statusCallback='/status/office' statusCallbackEvent='answered completed'"))
                .on("/after", "<Hangup/>");
        emulator.behave(
                OFFICE,
                new Behavior(
                        AnswerBehavior.PERSON,
                        java.time.Duration.ZERO,
                        List.of(),
                        java.util.Optional.of(java.time.Duration.ofSeconds(61)),
                        java.util.Optional.empty(),
                        java.util.OptionalInt.empty()));

        call(
                "/start",
                "StatusCallback=" + service.url("/status/caller"),
                "StatusCallbackEvent=initiated",
                "StatusCallbackEvent=answered",
                "StatusCallbackEvent=completed");

        await().until(() -> callbacks("/status/caller").size() == 3
                && callbacks("/status/office").size() == 2);
        assertThat(callbacks("/status/caller")).containsExactly("0 initiated", "1 in-progress", "2 completed");
        assertThat(callbacks("/status/office")).containsExactly("0 in-progress", "1 completed");
        var end = service.asked("/status/office").stream()
                .filter(a -> a.get("CallStatus").equals("completed"))
                .findFirst()
                .orElseThrow();
        assertThat(end.get("CallDuration")).isEqualTo("61");
        assertThat(end.get("Duration")).isEqualTo("2");
        assertThat(end.get("SipResponseCode")).isEqualTo("200");
        assertThat(end.get("Timestamp")).matches("Wed, 25 Nov 2026 15:0\\d:\\d\\d \\+0000");
        assertThat(end.get("FromCity")).isEmpty();
        assertThat(end.get("Caller")).isEqualTo(end.get("From")).isEqualTo(CALLER);
        assertThat(end.get("ParentCallSid")).startsWith("CA");
        assertThat(end.get("CallbackSource")).isEqualTo("call-progress-events");
    }

    @Test
    void only_the_end_is_told_where_no_event_is_named() {
        service.on("/start", "<Hangup/>");

        var leg = ended(call("/start", "StatusCallback=" + service.url("/status")));

        await().until(() -> callbacks("/status").size() == 1);
        assertThat(callbacks("/status")).containsExactly("0 completed");
        assertThat(leg.status()).isEqualTo("completed");
    }

    @Test
    void events_joined_into_one_value_are_taken_and_silence_all_of_them() {
        service.on("/start", "<Hangup/>");

        ended(call("/start", "StatusCallback=" + service.url("/status"), "StatusCallbackEvent=initiated completed"));

        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(21626);
        assertThat(callbacks("/status")).isEmpty();
    }

    @Test
    void a_phone_that_is_busy_silent_or_dead_runs_no_document() {
        for (String how : List.of("busy", "no_answer", "failed")) {
            control("PUT", "numbers/" + CALLER, "{\"answers\": \"" + how + "\"}");

            var leg = ended(call("/start"));

            assertThat(leg.status()).isEqualTo(how.replace('_', '-'));
            assertThat(leg.seconds()).isZero();
        }
        assertThat(service.paths()).isEmpty();
    }

    public static String dial(String action, String attributes) {
        return "<Dial action='" + action + "' hangupOnStar='true' callerId='" + CALLER + "' timeLimit='1200'><Number "
                + attributes + ">" + OFFICE + "</Number></Dial>";
    }

    private List<String> callbacks(String path) {
        return service.asked(path).stream()
                .sorted(Comparator.comparing(a -> a.get("SequenceNumber")))
                .flatMap(a -> Stream.of(a.get("SequenceNumber") + " " + a.get("CallStatus")))
                .toList();
    }
}
