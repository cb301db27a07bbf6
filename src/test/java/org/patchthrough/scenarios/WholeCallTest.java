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
import org.patchthrough.app.Town;
import org.patchthrough.emulator.AnswerBehavior;
import org.patchthrough.emulator.TalkEnding;

/** The main job, from somebody's tap to the answer on the board, through every room. */
class WholeCallTest {
    private static Town town;

    @BeforeAll
    static void open() {
        town = Town.demo();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void a_caller_reaches_three_offices_and_tells_what_each_said() {
        var dana = town.caller("1", "#", "1", "1", "", "1", "1", "2", "", "1", "1", "3", "");
        var asked = town.ask(dana, "10017");
        var end = town.ended(asked);

        assertThat(end.get("outcome").asText()).isEqualTo("complete");
        assertThat(reported(end)).containsExactly("person supports", "person opposes", "person undecided");
        assertThat(town.dialed(dana)).isEqualTo(offices(asked));
    }

    @Test
    void a_busy_office_is_followed_by_the_members_next_office() {
        var luis = town.caller("1", "#", "1", "4", "", "2");
        var washington = town.get("/api/v1/campaigns/demo/targets?zip=05401")
                .at("/targets/0/office/phone")
                .asText();
        town.office(washington, AnswerBehavior.BUSY);
        var end = town.call(luis, "05401");

        assertThat(town.dialed(luis)).hasSize(2).startsWith(washington);
        assertThat(reported(end)).containsExactly("person not_given");
        assertThat(town.heard(luis)).anyMatch(text -> text.startsWith("That line is busy. I am trying the office in"));
    }

    @Test
    void who_missed_the_call_is_rung_twice_more_at_a_press_and_each_press_counts_once() {
        var asleep = town.caller();
        var first = town.ask(asleep, "10017");
        town.ended(first);

        var second = town.ringAgain(first);
        assertThat(town.ringAgain(first)).as("the same press again").isEqualTo(second);
        town.ended(second);
        var third = town.ringAgain(second);
        town.ended(third);

        assertThat(town.ringAgain(third).has("call")).isFalse();
        assertThat(town.legs(asleep)).hasSize(3);
    }

    @Test
    void nobody_is_put_through_who_pressed_no_key() {
        var asleep = town.caller();
        var end = town.call(asleep, "10017");

        assertThat(end.get("outcome").asText()).isEqualTo("no_response");
        assertThat(town.dialed(asleep)).isEmpty();
    }

    @Test
    void who_presses_nine_is_never_rung_again() {
        var bystander = town.caller("9");
        assertThat(town.call(bystander, "10017").get("outcome").asText()).isEqualTo("opted_out");

        var again = town.request(java.util.Map.of(
                "campaign", "demo", "phone", bystander, "zip", "10017", "consent", java.util.Map.of("call", true)));
        assertThat(again.get("status").asInt()).isEqualTo(403);
        assertThat(again.get("instead").asText()).isNotEmpty();
        assertThat(town.legs(bystander)).hasSize(1);
    }

    @Test
    void whose_office_lines_were_busy_is_not_asked_whom_they_reached() {
        try (var busy = Town.demo()) {
            for (var seat : List.of("VT-0", "VT-S1", "VT-S3")) {
                Town.offices(seat).forEach(office -> busy.office(office, AnswerBehavior.BUSY));
            }
            var luis = busy.caller("1", "#", "1", "1");
            busy.call(luis, "05401");

            assertThat(busy.dialed(luis)).isNotEmpty();
            assertThat(busy.heard(luis)).noneMatch(said -> said.contains("If you spoke with a person"));
        }
    }

    @Test
    void a_caller_without_a_zip_is_asked_for_it_on_the_phone() {
        var ruth = town.caller("1", "10017", "1", "#", "2", "2");
        var end = town.ended(town.ask(ruth));

        assertThat(end.get("outcome").asText()).isEqualTo("complete");
        assertThat(town.heard(ruth)).anyMatch(text -> text.contains("1 0 0 1 7"));
    }

    @Test
    void a_hang_up_while_talking_is_no_answer_to_anything() {
        var priya = town.caller(AnswerBehavior.PERSON, Optional.of(TalkEnding.HANG_UP), OptionalInt.empty(), "1", "#");
        var end = town.call(priya, "10017");

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
