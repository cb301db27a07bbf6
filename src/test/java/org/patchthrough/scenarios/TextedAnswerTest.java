package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Summary;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.Behavior;
import org.patchthrough.emulator.network.TalkEnding;

/** What the office said, told before the text that asks for it, after it, or on the page: it counts once, and is asked once. */
class TextedAnswerTest {
    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Texter called(String zip, String... keys) {
        var texter = new Texter(service, service.caller(keys));
        texter.says("LIBRARY " + zip);
        texter.says("CALL");
        texter.gets("Calling you now");
        awaitEnd();
        return texter;
    }

    private static void awaitEnd() {
        service.until(
                () -> Summary.of(service.facts(service.newestCall())).endedAt().isPresent());
    }

    @Test
    void the_question_comes_within_ten_seconds_of_the_end_of_the_callers_leg() {
        var dana = called("00901", "1", "#");
        service.pass(Duration.ofSeconds(9));

        assertThat(dana.gets("Thanks for calling")).contains("What did the office say?");
    }

    @Test
    void an_answer_that_comes_before_its_question_counts_and_is_not_asked_for() {
        var dana = called("00901", "1", "#");
        int before = answers("PR-0", "supports");

        assertThat(dana.says("She supports it 1")).startsWith("Counted, thank you.");
        service.until(() -> answers("PR-0", "supports") == before + 1);
        service.settleAll();
        assertThat(dana.got()).noneMatch(text -> text.startsWith("Thanks for calling"));
    }

    @Test
    void who_is_done_before_the_question_is_not_asked() {
        var dana = called("00901", "1", "#");

        assertThat(dana.says("DONE")).startsWith("OK, nothing more is coming.");
        service.settleAll();
        assertThat(dana.got()).noneMatch(text -> text.startsWith("Thanks for calling"));
    }

    @Test
    void who_answers_what_nobody_asks_is_told_how_the_call_went() {
        var dana = new Texter(service, service.caller(AnswerBehavior.NO_ANSWER, Optional.empty(), OptionalInt.empty()));
        dana.says("LIBRARY 20001");
        dana.says("CALL");
        awaitEnd();

        assertThat(dana.says("1")).startsWith("We couldn't reach you by phone.");
        service.settleAll();
        assertThat(dana.got())
                .filteredOn(text -> text.startsWith("We couldn't"))
                .hasSize(1);
    }

    @Test
    void an_answer_on_the_page_after_the_text_is_the_latest_and_closes_the_question() {
        var dana = called("00901", "1", "#");
        service.settle();
        var link = dana.gets("Calling you now").replaceAll("(?s).*/call/(\\S+).*", "$1");
        dana.gets("Thanks for calling");
        int before = answers("PR-0", "opposes");

        service.tellsOnPage(link, "PR-0", "opposes");
        service.until(() -> answers("PR-0", "opposes") == before + 1);
        service.until(() -> dana.says("NO").startsWith("OK, nothing more is coming."));
    }

    @Test
    void who_allowed_a_text_on_the_page_and_answers_there_is_not_asked_by_text() {
        var ines = new Texter(service, service.caller("1", "#"));
        var call = service.request(Map.of(
                "campaign",
                "demo",
                "phone",
                ines.number(),
                "zip",
                "00901",
                "consent",
                Map.of("call", true, "text", true)));
        awaitEnd();
        service.tellsOnPage(call.get("call").textValue(), "PR-0", "undecided");
        service.settleAll();

        assertThat(ines.got()).isEmpty();
    }

    @Test
    void an_answer_while_they_still_talk_is_counted_and_not_asked_for() {
        var number = service.caller();
        service.behave(
                number,
                new Behavior(
                        AnswerBehavior.PERSON,
                        Duration.ZERO,
                        List.of("1", "#"),
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.of(TalkEnding.STAR),
                        OptionalInt.empty()));
        var dana = new Texter(service, number);
        dana.says("LIBRARY 00901");
        service.emulator().speed(20);
        dana.says("CALL");
        service.until(() -> service.facts(service.newestCall()).stream()
                .anyMatch(recorded -> recorded.fact() instanceof Fact.OfficeRung));
        int before = answers("PR-0", "supports");

        assertThat(dana.says("1")).isEmpty();
        service.emulator().instant();
        service.settle();
        service.until(() -> answers("PR-0", "supports") == before + 1);
        assertThat(dana.got()).noneMatch(text -> text.startsWith("Thanks for calling"));
    }

    private static int answers(String seat, String stance) {
        return StreamSupport.stream(service.whip().get("members").spliterator(), false)
                .filter(member -> member.get("seat").asText().equals(seat))
                .mapToInt(member -> member.at("/reported/" + stance).asInt())
                .sum();
    }
}
