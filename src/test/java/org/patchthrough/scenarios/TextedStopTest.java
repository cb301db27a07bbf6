package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Fact;
import org.patchthrough.call.RecordedFact;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/** Whoever wants no more of us gets no more, by whatever words and whatever is going on. */
class TextedStopTest {
    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop texting me!!", "NO MAS", "wrong number", "please take me off your list"})
    void plain_words_stop_all_texts_and_calls_and_get_exactly_one_confirmation(String words) {
        var ruth = new Texter(service, service.caller("1"));
        ruth.says("LIBRARY 00901");

        assertThat(ruth.says(words)).startsWith("Neighbors for Open Libraries: you are unsubscribed.");
        assertThat(ruth.says(words)).isEmpty();
        ruth.gets("Neighbors for Open Libraries: you are unsubscribed.");
        assertThat(ruth.got()).filteredOn(text -> text.contains("unsubscribed")).hasSize(1);
        assertThat(service.request(Map.of(
                                "campaign",
                                "demo",
                                "phone",
                                ruth.number(),
                                "zip",
                                "00901",
                                "consent",
                                Map.of("call", true)))
                        .get("code")
                        .asText())
                .isEqualTo("stopped");
        assertThat(ruth.says("CALL")).startsWith("You asked us to stop");
        assertThat(ruth.says("CALL")).as("once a day").isEmpty();
        assertThat(service.legs(ruth.number())).isEmpty();
    }

    @Test
    void stop_takes_a_waiting_call_out_of_the_queue() {
        service.linesInUse("DC-0");
        var dana = new Texter(service, service.caller("1"));
        dana.says("LIBRARY 20001");
        dana.says("CALL");
        var call = service.newestCall();

        assertThat(dana.says("STOP")).as("the carrier has answered it").isEmpty();
        assertThat(dana.gotFromCarrier()).hasSize(1);
        assertThat(facts(call)).contains(new Fact.Cancelled("stopped"), new Fact.OptedOut());
        assertThat(service.legs(dana.number())).isEmpty();
    }

    @Test
    void stop_ends_the_ring() {
        var dana = new Texter(service, service.caller(AnswerBehavior.BY_HAND, Optional.empty(), OptionalInt.empty()));
        dana.says("LIBRARY 00901");
        dana.says("CALL");
        dana.gets("Calling you now");
        status(dana.number(), "ringing");

        dana.says("STOP");
        status(dana.number(), "canceled");
        service.settle();
        assertThat(dana.got()).noneMatch(text -> text.startsWith("We could not reach you"));
    }

    @Test
    void stop_in_a_talk_lets_it_go_on_to_its_end_and_nothing_comes_after() {
        var number = service.caller();
        service.behave(
                number,
                new Behavior(
                        AnswerBehavior.PERSON,
                        Duration.ZERO,
                        List.of("1", "#", "1", "1"),
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.of(TalkEnding.STAR),
                        OptionalInt.empty()));
        var dana = new Texter(service, number);
        var office = ServiceFixture.offices("VT-0").getFirst();
        dana.says("LIBRARY 05401");
        service.emulator().speed(20);
        dana.says("CALL");
        // Before the carrier has told anything of the office's leg.
        service.until(() -> facts(service.newestCall()).stream().anyMatch(Fact.OfficeRung.class::isInstance));

        dana.says("STOP");
        service.emulator().instant();
        service.settle();

        assertThat(service.legs(office).getFirst().seconds()).as("of the talk").isEqualTo(600);
        assertThat(service.dialed(number)).containsExactly(office);
        assertThat(service.heard(number)).noneMatch(said -> said.startsWith("If you spoke with a person"));
        assertThat(facts(service.newestCall())).contains(new Fact.OptedOut());
        assertThat(dana.got()).last().asString().startsWith("Calling you now");
    }

    @Test
    void start_brings_somebody_back() {
        var dana = new Texter(service, service.caller("1", "#"));
        dana.says("LIBRARY 00901");
        dana.says("basta");
        assertThat(dana.says("Comenzar")).startsWith("Neighbors for Open Libraries: welcome back.");
        dana.says("STOP");
        assertThat(dana.says("START")).as("the carrier has answered it").isEmpty();

        dana.says("CALL");
        dana.gets("Calling you now");
        service.settle();
        assertThat(dana.gets("Thanks for calling")).isNotEmpty();
    }

    private static List<Fact> facts(java.util.UUID call) {
        return service.facts(call).stream().map(RecordedFact::fact).toList();
    }

    private static void status(String number, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.legs(number).stream()
                        .findFirst()
                        .filter(leg -> leg.status().equals(status))
                        .isPresent());
    }
}
