package org.patchthrough.emulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.StandingClock;
import org.patchthrough.emulator.CallTest;
import org.patchthrough.emulator.EmulatedTest;
import org.patchthrough.emulator.FakeService;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.ByHand;
import org.patchthrough.emulator.network.CallRequest;
import org.patchthrough.emulator.network.EmulatorSettings;
import org.patchthrough.emulator.network.Leg;
import org.patchthrough.emulator.network.PersonAction;
import org.patchthrough.emulator.network.PhoneSwitch;
import org.patchthrough.emulator.network.Scripted;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Status;

class HandHeldPhonesTest {
    private final FakeService service = new FakeService();
    private final PhoneSwitch phoneSwitch = new PhoneSwitch(EmulatorSettings.of(
            0, EmulatedTest.ACCOUNT, EmulatedTest.TOKEN, Set.of(EmulatedTest.CAMPAIGN), new StandingClock()));
    private final HandHeldPhones desk = new HandHeldPhones(phoneSwitch, Duration.ofMillis(50));

    @AfterEach
    void stop() {
        phoneSwitch.close();
        service.close();
    }

    @Test
    void when_the_last_page_is_gone_whoever_was_there_before_is_back() {
        var before = new Scripted(Behavior.answering(AnswerBehavior.BUSY));
        phoneSwitch.put(EmulatedTest.CALLER, before);
        var first = desk.hold(EmulatedTest.CALLER);
        var second = desk.hold(EmulatedTest.CALLER);

        first.run();
        first.run();
        assertThat(phoneSwitch.at(EmulatedTest.CALLER)).isEqualTo(new ByHand(true));
        second.run();

        await().until(() -> phoneSwitch.at(EmulatedTest.CALLER).equals(before));
    }

    @Test
    void whoever_came_meanwhile_stays() {
        var letGo = desk.hold(EmulatedTest.CALLER);
        var other = new Scripted(Behavior.answering(AnswerBehavior.NO_ANSWER));
        var leg = ringing();
        phoneSwitch.put(EmulatedTest.CALLER, other);

        letGo.run();

        await().until(() -> !desk.plays(leg));
        assertThat(phoneSwitch.at(EmulatedTest.CALLER)).isEqualTo(other);
    }

    @Test
    void a_call_whose_page_is_gone_is_hung_up_for_nobody_else_would() {
        service.on("/start", CallTest.dial("/after", ""));
        var letGo = desk.hold(EmulatedTest.CALLER);
        var leg = ringing();
        leg.act(new PersonAction.Answer(false));
        await().until(() -> phoneSwitch.legs.of(EmulatedTest.OFFICE).iterator().hasNext());

        letGo.run();

        await().until(() -> leg.status().over());
        assertThat(phoneSwitch.legs.of(EmulatedTest.OFFICE).iterator().next().status())
                .isEqualTo(Status.CANCELED);
    }

    private Leg ringing() {
        var leg = phoneSwitch.place(new CallRequest(
                EmulatedTest.CAMPAIGN,
                EmulatedTest.CALLER,
                DocumentSource.At.of(service.url("/start"), "POST"),
                null,
                null,
                Duration.ofSeconds(30),
                Duration.ofHours(4),
                List.of()));
        await().until(() -> leg.status() == Status.RINGING);
        return leg;
    }
}
