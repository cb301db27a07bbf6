package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.Town;
import org.patchthrough.call.Outcome;
import org.patchthrough.emulator.AnswerBehavior;

/** Who cannot or will not wait for our call dials; and who dials what is not open is told what to do. */
class DialInInsteadTest {
    private static String senateFirst(String demo) {
        return demo.replace("order: [house, senate]", "order: [senate, house]");
    }

    @Test
    void who_dials_while_they_wait_in_the_queue_is_not_rung_any_more() {
        try (var town = Town.with(DialInInsteadTest::senateFirst)) {
            town.linesInUse("VT-S1");
            var dana = town.caller("10017", "1", "#", "1", "1", "", "2");
            var waiting = town.ask(dana, "05401");
            assertThat(view(town, waiting).get("status").asText()).isEqualTo("queued");

            assertThat(town.dials(dana).summary().outcome()).contains(Outcome.COMPLETE);
            assertThat(view(town, waiting).get("outcome").asText()).isEqualTo("cancelled");
            assertThat(town.legs(dana)).extracting(leg -> leg.direction()).doesNotContain("outbound-api");
            town.until(() -> town.liveCalls() == 0);
        }
    }

    @Test
    void who_dials_while_their_phone_rings_is_on_the_line_and_the_ringing_ends() {
        try (var town = Town.demo()) {
            var luis = town.caller();
            town.office(luis, AnswerBehavior.BY_HAND);
            var ringing = town.ask(luis, "10017");
            town.untilRinging(luis);
            town.behave(luis, Town.presses("10017", "1", "#", "1", "1", "", "2"));

            var call = town.dials(luis);
            assertThat(call.summary().outcome()).contains(Outcome.COMPLETE);
            assertThat(view(town, ringing).get("outcome").asText()).isEqualTo("cancelled");
            town.until(
                    () -> town.legs(luis).stream().noneMatch(leg -> leg.status().equals("ringing")));
            town.until(() -> town.liveCalls() == 0);
        }
    }

    @Test
    void a_number_that_the_network_calls_false_has_nothing_to_do_with_its_owner() {
        try (var town = Town.demo()) {
            var luis = town.caller();
            town.office(luis, AnswerBehavior.BY_HAND);
            var ringing = town.ask(luis, "10017");
            town.untilRinging(luis);
            town.behave(luis, Town.presses("10017", "9"));

            var call = town.dials(luis, "TN-Validation-Failed-A");

            assertThat(call.summary().outcome()).contains(Outcome.OPTED_OUT);
            assertThat(view(town, ringing).has("outcome")).as("it rings on").isFalse();
            assertThat(town.count("stop")).isZero();
        }
    }

    @Test
    void who_is_told_that_a_campaign_is_over_is_told_nothing_else() {
        try (var town = Town.demo()) {
            town.end();
            var call = town.dials(town.caller());

            assertThat(call.heard()).containsExactly("This campaign has ended. Thank you for calling. Goodbye.");
            assertThat(call.call()).isEmpty();
            town.until(() -> town.liveCalls() == 0);
            assertThat(town.count("caller")).isZero();
        }
    }

    @Test
    void while_a_campaign_is_paused_who_dials_hears_where_to_look_or_whom_to_dial() {
        try (var town = Town.demo()) {
            var ruth = town.caller("10017", "1", "#", "1", "1", "", "2");
            town.dials(ruth).summary();
            town.pause();

            assertThat(town.dials(ruth).heard())
                    .containsExactly(
                            "We cannot connect you now. You will find your member's number at libraries.example.org."
                                    + " Goodbye.");
            assertThat(town.dials(ruth, "TN-Validation-Passed-A").heard())
                    .singleElement()
                    .satisfies(said -> assertThat(said)
                            .startsWith("We cannot connect you now. You can dial Representative ")
                            .contains(" directly at 2 0 2, "));
        }
    }

    @Test
    void of_two_campaigns_at_a_number_the_older_answers_but_to_who_has_texted_the_others_keyword() {
        try (var town = Town.demo()) {
            town.adds(demo -> demo.replace("slug: demo", "slug: other")
                    .replace("name: Neighbors for Open Libraries", "name: Readers of Millbrook")
                    .replace("LIBRARY: en, LIBROS: es", "BOOKS: en"));
            assertThat(town.dials(town.caller()).heard())
                    .startsWith("Hi, you have reached Neighbors for Open Libraries.");

            var reader = town.caller();
            town.texts(reader, "BOOKS");
            var call = town.dials(reader);
            assertThat(call.heard())
                    .as("the keyword they texted")
                    .startsWith("Hi, you have reached Readers of Millbrook.");
            assertThat(town.facts(call.call().orElseThrow()).toString()).contains("source=BOOKS");

            town.end();
            assertThat(town.dials(town.caller()).heard()).startsWith("Hi, you have reached Readers of Millbrook.");
        }
    }

    private static JsonNode view(Town town, JsonNode asked) {
        return town.get("/api/v1/calls/" + asked.get("call").asText());
    }
}
