package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.emulator.network.AnswerBehavior;
import org.patchthrough.emulator.network.TalkEnding;

/** The main job, from somebody's tap to the answer on the board, through every room. */
class WholeCallTest {
    private static ServiceFixture service;

    @BeforeAll
    static void open() {
        service = ServiceFixture.demo();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void a_caller_reaches_three_offices_and_tells_what_each_said() {
        var dana = service.caller("1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
        var asked = service.ask(dana, "10017");
        var end = service.ended(asked);

        assertThat(end.get("outcome").asText()).isEqualTo("complete");
        assertThat(reported(end)).containsExactly("person supports", "person opposes", "person undecided");
        assertThat(service.dialed(dana)).isEqualTo(offices(asked));
    }

    @Test
    void a_busy_office_is_followed_by_the_members_next_office() {
        var luis = service.caller("1", "#", "1", "4", "", "2");
        var washington = service.get("/api/v1/campaigns/demo/targets?zip=05401")
                .at("/targets/0/office/phone")
                .asText();
        service.office(washington, AnswerBehavior.BUSY);
        var end = service.call(luis, "05401");

        assertThat(service.dialed(luis)).hasSize(2).startsWith(washington);
        assertThat(reported(end)).containsExactly("person not_given");
        assertThat(service.heard(luis)).anyMatch(text -> text.startsWith("That line is busy. Now trying "));
    }

    @Test
    void who_missed_the_call_is_rung_twice_more_at_a_press_and_each_press_counts_once() {
        var asleep = service.caller();
        var first = service.ask(asleep, "10017");
        service.ended(first);

        var second = service.ringAgain(first);
        assertThat(service.ringAgain(first)).as("the same press again").isEqualTo(second);
        service.ended(second);
        var third = service.ringAgain(second);
        service.ended(third);

        assertThat(service.ringAgain(third).has("call")).isFalse();
        assertThat(service.legs(asleep)).hasSize(3);
    }

    @Test
    void nobody_is_put_through_who_pressed_no_key() {
        var asleep = service.caller();
        var end = service.call(asleep, "10017");

        assertThat(end.get("outcome").asText()).isEqualTo("no_response");
        assertThat(service.dialed(asleep)).isEmpty();
    }

    @Test
    void who_presses_nine_is_never_rung_again() {
        var bystander = service.caller("9");
        assertThat(service.call(bystander, "10017").get("outcome").asText()).isEqualTo("opted_out");

        var again = service.request(java.util.Map.of(
                "campaign", "demo", "phone", bystander, "zip", "10017", "consent", java.util.Map.of("call", true)));
        assertThat(again.get("status").asInt()).isEqualTo(403);
        assertThat(again.get("instead").asText()).isNotEmpty();
        assertThat(service.legs(bystander)).hasSize(1);
    }

    @Test
    void whose_office_lines_were_busy_is_not_asked_whom_they_reached() {
        try (var busy = ServiceFixture.demo()) {
            for (var seat : List.of("VT-0", "VT-S1", "VT-S3")) {
                ServiceFixture.offices(seat).forEach(office -> busy.office(office, AnswerBehavior.BUSY));
            }
            var luis = busy.caller("1", "#", "1", "1");
            busy.call(luis, "05401");

            assertThat(busy.dialed(luis)).isNotEmpty();
            assertThat(busy.heard(luis)).noneMatch(said -> said.contains("If you spoke with a person"));
        }
    }

    @Test
    void a_caller_without_a_zip_is_asked_for_it_on_the_phone() {
        var ruth = service.caller("1", "10017", "1", "#", "2", "2");
        var end = service.ended(service.ask(ruth));

        assertThat(end.get("outcome").asText()).isEqualTo("complete");
        assertThat(service.heard(ruth)).anyMatch(text -> text.contains("1 0 0 1 7"));
    }

    @Test
    void a_hang_up_while_talking_is_no_answer_to_anything() {
        var priya =
                service.caller(AnswerBehavior.PERSON, Optional.of(TalkEnding.HANG_UP), OptionalInt.empty(), "1", "#");
        var end = service.call(priya, "10017");

        assertThat(end.get("outcome").asText()).isEqualTo("hung_up");
        assertThat(reported(end)).isEmpty();
    }

    private static List<String> reported(JsonNode end) {
        return each(end.get("reported"))
                .filter(answer -> answer.hasNonNull("contact"))
                .map(answer -> answer.get("contact").asText()
                        + (answer.hasNonNull("stance")
                                ? " " + answer.get("stance").asText()
                                : ""))
                .toList();
    }

    private static List<String> offices(JsonNode asked) {
        return each(asked.get("targets"))
                .map(target -> target.at("/office/phone").asText())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
