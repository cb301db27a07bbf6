package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Outcome;
import org.patchthrough.emulator.network.AnswerBehavior;

/** Who cannot or will not wait for our call dials; and who dials what is not open is told what to do. */
class DialInInsteadTest {
    private static String senateFirst(String demo) {
        return demo.replace("order: [house, senate]", "order: [senate, house]");
    }

    @Test
    void who_dials_while_they_wait_in_the_queue_is_not_rung_any_more() {
        try (var service = ServiceFixture.with(DialInInsteadTest::senateFirst)) {
            service.linesInUse("VT-S1");
            var dana = service.caller("10017", "1", "#", "1", "1", "", "2");
            var waiting = service.ask(dana, "05401");
            assertThat(view(service, waiting).get("status").asText()).isEqualTo("queued");

            assertThat(service.dials(dana).summary().outcome()).contains(Outcome.COMPLETE);
            assertThat(view(service, waiting).get("outcome").asText()).isEqualTo("cancelled");
            assertThat(service.legs(dana)).extracting(leg -> leg.direction()).doesNotContain("outbound-api");
            service.until(() -> service.liveCalls() == 0);
        }
    }

    @Test
    void who_dials_while_their_phone_rings_is_on_the_line_and_the_ringing_ends() {
        try (var service = ServiceFixture.demo()) {
            var luis = service.caller();
            service.office(luis, AnswerBehavior.BY_HAND);
            var ringing = service.ask(luis, "10017");
            service.untilRinging(luis);
            service.behave(luis, ServiceFixture.presses("10017", "1", "#", "1", "1", "", "2"));

            var call = service.dials(luis);
            assertThat(call.summary().outcome()).contains(Outcome.COMPLETE);
            assertThat(view(service, ringing).get("outcome").asText()).isEqualTo("cancelled");
            service.until(() ->
                    service.legs(luis).stream().noneMatch(leg -> leg.status().equals("ringing")));
            service.until(() -> service.liveCalls() == 0);
        }
    }

    @Test
    void a_number_that_the_network_calls_false_has_nothing_to_do_with_its_owner() {
        try (var service = ServiceFixture.demo()) {
            var luis = service.caller();
            service.office(luis, AnswerBehavior.BY_HAND);
            var ringing = service.ask(luis, "10017");
            service.untilRinging(luis);
            service.behave(luis, ServiceFixture.presses("10017", "9"));

            var call = service.dials(luis, "TN-Validation-Failed-A");

            assertThat(call.summary().outcome()).contains(Outcome.OPTED_OUT);
            assertThat(view(service, ringing).has("outcome")).as("it rings on").isFalse();
            assertThat(service.count("stop")).isZero();
        }
    }

    @Test
    void who_is_told_that_a_campaign_is_over_is_told_nothing_else() {
        try (var service = ServiceFixture.demo()) {
            service.end();
            var call = service.dials(service.caller());

            assertThat(call.heard()).containsExactly("This campaign has ended. Thank you for calling. Goodbye.");
            assertThat(call.call()).isEmpty();
            service.until(() -> service.liveCalls() == 0);
            assertThat(service.count("caller")).isZero();
        }
    }

    @Test
    void while_a_campaign_is_paused_who_dials_hears_where_to_look_or_whom_to_dial() {
        try (var service = ServiceFixture.demo()) {
            var ruth = service.caller("10017", "1", "#", "1", "1", "", "2");
            service.dials(ruth).summary();
            service.pause();

            assertThat(service.dials(ruth).heard())
                    .containsExactly(
                            "We can't connect you right now. You'll find your member's number at libraries.example.org."
                                    + " Goodbye.");
            assertThat(service.dials(ruth, "TN-Validation-Passed-A").heard())
                    .singleElement()
                    .satisfies(said -> assertThat(said)
                            .startsWith("We can't connect you right now. You can call Representative ")
                            .contains(" directly at 2 0 2, "));
        }
    }

    @Test
    void of_two_campaigns_at_a_number_the_older_answers_but_to_who_has_texted_the_others_keyword() {
        try (var service = ServiceFixture.demo()) {
            service.adds(demo -> demo.replace("slug: demo", "slug: other")
                    .replace("name: Neighbors for Open Libraries", "name: Readers of Millbrook")
                    .replace("LIBRARY: en, LIBROS: es", "BOOKS: en"));
            assertThat(service.dials(service.caller()).heard())
                    .startsWith("Hi, you've reached Neighbors for Open Libraries.");

            var reader = service.caller();
            service.texts(reader, "BOOKS");
            var call = service.dials(reader);
            assertThat(call.heard())
                    .as("the keyword they texted")
                    .startsWith("Hi, you've reached Readers of Millbrook.");
            assertThat(service.facts(call.call().orElseThrow()).toString()).contains("source=BOOKS");

            service.end();
            assertThat(service.dials(service.caller()).heard()).startsWith("Hi, you've reached Readers of Millbrook.");
        }
    }

    private static JsonNode view(ServiceFixture service, JsonNode asked) {
        return service.get("/api/v1/calls/" + asked.get("call").asText());
    }
}
