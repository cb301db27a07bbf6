package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.StandingClock;
import org.patchthrough.emulator.network.ByHand;
import org.patchthrough.emulator.network.CallRequest;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PersonAction;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Status;
import org.patchthrough.emulator.wire.Step;
import org.patchthrough.emulator.wire.WaitSpeed;

/** The seam of the phone in the browser: somebody holds the phone in their hand. */
class ByHandTest {
    private final FakeService service = new FakeService();
    private final PhoneSwitch phoneSwitch = new PhoneSwitch(EmulatorSettings.of(
            0, EmulatedTest.ACCOUNT, EmulatedTest.TOKEN, java.util.Set.of(EmulatedTest.CAMPAIGN), new StandingClock()));

    @AfterEach
    void stop() {
        phoneSwitch.close();
        service.close();
    }

    @Test
    void a_phone_rings_until_it_is_answered_and_keys_come_when_they_are_pressed() {
        phoneSwitch.put(EmulatedTest.CALLER, new ByHand());
        service.on(
                        "/start",
                        "<Gather action='/next' numDigits='1' timeout='20'><Say>" + "Long. ".repeat(50)
                                + "</Say></Gather>")
                .on("/next", CallTest.dial("/after", ""));
        phoneSwitch.put(EmulatedTest.OFFICE, new ByHand());

        var leg = place();
        List<Step> heard = new CopyOnWriteArrayList<>();
        leg.follow(heard::add);
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new PersonAction.Answer(false));
        await().until(() -> heard.stream().anyMatch(step -> step.kind().equals("said")));
        leg.act(new PersonAction.Press('1'));
        await().until(() -> phoneSwitch.legs.of(EmulatedTest.OFFICE).iterator().hasNext());
        var office = phoneSwitch.legs.of(EmulatedTest.OFFICE).iterator().next();
        office.act(new PersonAction.Answer(true));
        await().until(() -> office.status() == Status.IN_PROGRESS);
        leg.act(new PersonAction.Press('*'));

        await().until(() -> leg.status().over());
        assertThat(service.asked("/after").getFirst().get("DialCallStatus")).isEqualTo("completed");
        assertThat(heard).extracting(Step::kind).contains("rang", "answered", "said", "asked", "pressed", "dialed");
    }

    @Test
    void words_are_hurried_by_hand_and_people_are_not() {
        phoneSwitch.put(EmulatedTest.CALLER, new ByHand());
        phoneSwitch.speed(new WaitSpeed(10_000));
        service.on(
                "/start",
                "<Gather action='/next' numDigits='1' timeout='60'><Say>" + "Long. ".repeat(600) + "</Say></Gather>");

        var leg = place();
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new PersonAction.Answer(false));
        // Four minutes of words, which come at once; the minute that follows is the caller's own.
        await().until(() -> leg.steps().stream().anyMatch(step -> step.kind().equals("asked")));
        leg.act(new PersonAction.Press('1'));

        await().until(() -> leg.status().over());
        assertThat(service.asked("/next").getFirst().get("Digits")).isEqualTo("1");
    }

    @Test
    void a_call_that_is_declined_is_busy() {
        phoneSwitch.put(EmulatedTest.CALLER, new ByHand());

        var leg = place();
        await().until(() -> leg.status() == Status.RINGING);
        leg.act(new PersonAction.Busy());

        await().until(() -> leg.status().over());
        assertThat(leg.status()).isEqualTo(Status.BUSY);
    }

    private Leg place() {
        return phoneSwitch.place(new CallRequest(
                EmulatedTest.CAMPAIGN,
                EmulatedTest.CALLER,
                DocumentSource.At.of(service.url("/start"), "POST"),
                null,
                null,
                Duration.ofSeconds(30),
                Duration.ofHours(4),
                List.of()));
    }
}
