package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.StandingClock;

/** The seam of the phone in the browser: somebody holds the phone in their hand. */
class ByHandTest {
    private final FakeService service = new FakeService();
    private final Exchange exchange = new Exchange(EmulatorSettings.of(
            0, EmulatedTest.ACCOUNT, EmulatedTest.TOKEN, java.util.Set.of(EmulatedTest.CAMPAIGN), new StandingClock()));

    @AfterEach
    void stop() {
        exchange.close();
        service.close();
    }

    @Test
    void a_phone_rings_until_it_is_answered_and_keys_come_when_they_are_pressed() {
        exchange.put(EmulatedTest.CALLER, new ByHand());
        service.on(
                        "/start",
                        "<Gather action='/next' numDigits='1' timeout='20'><Say>" + "Long. ".repeat(50)
                                + "</Say></Gather>")
                .on("/next", CallTest.dial("/after", ""));
        exchange.put(EmulatedTest.OFFICE, new ByHand());

        var leg = place();
        List<Step> heard = new CopyOnWriteArrayList<>();
        leg.follow(heard::add);
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new Act.Answer(false));
        await().until(() -> heard.stream().anyMatch(step -> step.kind().equals("said")));
        leg.act(new Act.Press('1'));
        await().until(() -> exchange.legs.of(EmulatedTest.OFFICE).iterator().hasNext());
        var office = exchange.legs.of(EmulatedTest.OFFICE).iterator().next();
        office.act(new Act.Answer(true));
        await().until(() -> office.status() == Status.IN_PROGRESS);
        leg.act(new Act.Press('*'));

        await().until(() -> leg.status().over());
        assertThat(service.asked("/after").getFirst().get("DialCallStatus")).isEqualTo("completed");
        assertThat(heard).extracting(Step::kind).contains("rang", "answered", "said", "asked", "pressed", "dialed");
    }

    @Test
    void words_are_hurried_by_hand_and_people_are_not() {
        exchange.put(EmulatedTest.CALLER, new ByHand());
        exchange.speed(new Speed(10_000));
        service.on(
                "/start",
                "<Gather action='/next' numDigits='1' timeout='60'><Say>" + "Long. ".repeat(600) + "</Say></Gather>");

        var leg = place();
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new Act.Answer(false));
        // Four minutes of words, which come at once; the minute that follows is the caller's own.
        await().until(() -> leg.steps().stream().anyMatch(step -> step.kind().equals("asked")));
        leg.act(new Act.Press('1'));

        await().until(() -> leg.status().over());
        assertThat(service.asked("/next").getFirst().get("Digits")).isEqualTo("1");
    }

    @Test
    void a_call_that_is_declined_is_busy() {
        exchange.put(EmulatedTest.CALLER, new ByHand());

        var leg = place();
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new Act.Busy());

        await().until(() -> leg.status().over());
        assertThat(leg.status()).isEqualTo(Status.BUSY);
    }

    private Leg place() {
        return exchange.place(new CallRequest(
                EmulatedTest.CAMPAIGN,
                EmulatedTest.CALLER,
                Source.At.of(service.url("/start"), "POST"),
                null,
                "POST",
                null,
                java.time.Duration.ofSeconds(30),
                java.time.Duration.ofHours(4),
                false,
                false));
    }
}
