package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.prompts.GsmAlphabet;
import org.patchthrough.prompts.TextCatalog;

/** From a keyword to the answer on the board, by text, through every room. */
class TextedCallTest {
    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Texter texter(String... keys) {
        return new Texter(service, service.caller(keys));
    }

    @Test
    void texting_a_keyword_returns_t01_with_brand_rates_help_and_stop_in_at_most_two_segments() {
        var dana = texter();
        var answer = dana.says("Library!");

        assertThat(answer)
                .startsWith("Neighbors for Open Libraries: ")
                .contains("library hours", "5-digit ZIP", "Msg&data rates may apply", "HELP for help", "STOP to quit");
        assertThat(GsmAlphabet.refused(answer)).isEmpty();
        assertThat(GsmAlphabet.length(answer)).isLessThanOrEqualTo(TextCatalog.MAX);
        assertThat(dana.gets("Neighbors")).isEqualTo(answer);
    }

    @Test
    void keyword_zip_and_call_put_somebody_through_and_their_keys_are_counted_on_the_board() {
        var dana = texter("1", "#", "1", "2", "", "2");
        dana.says("LIBRARY");
        assertThat(dana.says("82001"))
                .startsWith("You'll be calling Representative ")
                .contains(" and 2 more.");
        assertThat(dana.says("Call me, please")).isEmpty();
        assertThat(dana.gets("Calling you now from 202-555-0190.")).contains("/call/");

        service.settle();
        assertThat(service.dialed(dana.number()))
                .containsExactly(ServiceFixture.offices("WY-0").getFirst());
        assertThat(dana.gets("Counted, thank you.")).contains("Next is Senator ", "Reply CALL to go on");
        onBoard("WY-0", "opposes", 1);
    }

    @Test
    void an_answer_by_text_counts_and_may_be_corrected_within_a_day() {
        var luis = texter("1", "#");
        luis.says("LIBRARY 00901");
        luis.says("CALL");
        service.settle();
        assertThat(luis.gets("Thanks for calling")).contains("What did the office say?");

        assertThat(luis.says("2")).startsWith("Counted, thank you.");
        onBoard("PR-0", "opposes", 1);
        service.pass(Duration.ofHours(23));
        assertThat(luis.says("1")).startsWith("Counted, thank you.");
        onBoard("PR-0", "opposes", 0);
        onBoard("PR-0", "supports", 1);
        service.pass(Duration.ofHours(25));
        assertThat(luis.says("3")).startsWith("This is an automated line.");
    }

    @Test
    void who_lives_in_a_split_zip_chooses_by_a_letter_or_has_their_senators_by_0() {
        var ana = texter();
        assertThat(ana.says("LIBRARY 90210"))
                .contains("covers 3 districts", "A for Representative Deshmukh", "C for", "0 for your senators");
        assertThat(ana.says("b.")).startsWith("You'll be calling Representative Owen Castellano and 2 more.");

        var ben = texter();
        ben.says("LIBRARY 90210");
        assertThat(ben.says("0")).startsWith("You'll be calling Senator Joaquin Verano and 1 more.");
    }

    @Test
    void of_a_zip_whose_state_alone_is_known_both_senators_are_one_plan_once_it_is_confirmed() {
        var ana = texter();
        assertThat(ana.says("LIBRARY 10048")).contains("ZIP 10048 is in New York", "Reply A");
        assertThat(ana.says("A")).startsWith("You'll be calling Senator ").contains(" and 1 more.");
    }

    @Test
    void two_texts_at_once_are_handled_in_order() {
        var dana = texter("1", "#", "1", "1", "");
        List.of("LIBRARY", "20001", "CALL").forEach(dana::sends);
        dana.gets("Calling you now");
        service.settle();

        assertThat(dana.got().subList(0, 3))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Reply with your 5-digit ZIP"),
                        second -> assertThat(second).contains("is your delegate"),
                        third -> assertThat(third).startsWith("Calling you now"));
    }

    @Test
    void a_text_that_the_carrier_delivers_twice_rings_once_and_is_answered_once() {
        var dana = texter("1", "#", "1", "1", "");
        dana.says("LIBRARY 20001");
        var sid = dana.sends("CALL");
        service.emulator().text(dana.number(), Texter.LINE, "CALL", sid, List.of());
        dana.says("OK");
        service.settle();

        assertThat(rings(dana)).isEqualTo(1);
        assertThat(dana.got())
                .filteredOn(text -> text.startsWith("Calling you now"))
                .hasSize(1);
        assertThat(dana.got()).noneMatch(text -> text.startsWith("We are already"));
    }

    @Test
    void who_does_not_pick_up_is_told_so_and_rung_no_second_time() {
        var asleep =
                new Texter(service, service.caller(AnswerBehavior.NO_ANSWER, Optional.empty(), OptionalInt.empty()));
        asleep.says("LIBRARY 20001");
        asleep.says("CALL");
        service.settle();

        assertThat(asleep.gets("We couldn't reach you by phone.")).contains("We won't call again unless you ask");
        service.pass(Duration.ofHours(1));
        assertThat(asleep.says("SCRIPT")).startsWith("Script: ");
        assertThat(rings(asleep)).isEqualTo(1);
    }

    @Test
    void the_whole_door_is_in_spanish_for_who_begins_in_spanish() {
        var lucia = texter("1", "#");
        assertThat(lucia.says("libros")).contains("Responda con su codigo postal", "AYUDA o STOP");
        assertThat(lucia.says("20001")).startsWith("Denise A. Fontaine representa su distrito");
        assertThat(lucia.says("Llámenme por favor")).isEmpty();
        lucia.gets("Le llamamos ahora desde 202-555-0190.");
        service.settle();

        assertThat(service.heard(lucia.number())).anyMatch(said -> said.contains("oprima"));
        assertThat(lucia.gets("Gracias por llamar a ")).contains("¿Qué dijo la oficina?");
        assertThat(lucia.says("4")).startsWith("Anotado, gracias.");
        assertThat(lucia.got()).noneMatch(text -> text.contains("Reply"));
    }

    @Test
    void who_presses_2_in_the_greeting_hears_the_rest_in_spanish_and_gets_t05_in_spanish() {
        var lucia = texter("2", "1", "#");
        lucia.says("LIBRARY 20001");
        lucia.says("CALL");
        service.settle();

        assertThat(service.heard(lucia.number()).getLast()).contains("Gracias");
        assertThat(lucia.gets("Gracias por llamar a ")).contains("¿Qué dijo la oficina?");
    }

    @Test
    void who_allowed_a_text_on_a_spanish_page_gets_t05_in_spanish() {
        var ines = texter("1", "#");
        service.request(Map.of(
                "campaign",
                "demo",
                "phone",
                ines.number(),
                "zip",
                "20001",
                "language",
                "es",
                "consent",
                Map.of("call", true, "text", true)));
        service.settle();

        assertThat(ines.gets("Neighbors for Open Libraries: gracias por llamar a "))
                .endsWith("STOP para salir.");
    }

    private static long rings(Texter texter) {
        return service.legs(texter.number()).stream()
                .filter(leg -> leg.parent() == null)
                .count();
    }

    private static void onBoard(String seat, String stance, int answers) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reported(seat, stance)).isEqualTo(answers));
    }

    private static int reported(String seat, String stance) {
        return StreamSupport.stream(service.whip().get("members").spliterator(), false)
                .filter(member -> member.get("seat").asText().equals(seat))
                .mapToInt(member -> member.at("/reported/" + stance).asInt())
                .sum();
    }
}
