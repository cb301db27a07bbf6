package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.Town;
import org.patchthrough.call.Fact;

/** Who texts at night, who has called already, and whom we could not tell in time. */
class TextedLateTest {
    private static final String TEN_IN_THE_EVENING_IN_AUSTIN = "2026-12-01T04:00:00Z";

    @Test
    void at_night_a_call_is_put_off_and_a_voicemail_is_not() {
        try (var town = Town.with(demo -> demo.replace("calling hours: any", "calling hours: 9:00-20:00")
                .replace("office hours: any", "office hours: local"))) {
            town.at(TEN_IN_THE_EVENING_IN_AUSTIN);
            var dana = new Texter(town, town.caller("1", "#", "2"));
            dana.says("LIBRARY 78701");

            assertThat(dana.says("CALL")).contains("is closed now", "VM", "LATER");
            assertThat(town.legs(dana.number())).isEmpty();

            dana.says("VM");
            dana.gets("Ringing you now");
            town.settle();
            assertThat(town.dialed(dana.number())).isNotEmpty();
        }
    }

    @Test
    void who_has_reached_everybody_today_is_told_that_another_day_counts() {
        try (var town = Town.with(demo -> demo.replace("limits: false", "limits: true")
                .replace("chambers: both", "chambers: house")
                .replace("order: [house, senate]", "order: [house]"))) {
            town.at("2026-11-30T17:00:00Z");
            var dana = new Texter(town, town.caller("1", "#", "1", "1", ""));
            dana.says("LIBRARY 05401");
            dana.says("CALL");
            dana.gets("Ringing you now");
            town.settle();
            town.pass(Duration.ofMinutes(11));
            dana.gets("Counted, thank you. Friends");

            assertThat(dana.says("CALL")).startsWith("You have called ");
            assertThat(town.dialed(dana.number())).hasSize(1);

            town.pass(Duration.ofDays(1));
            dana.says("CALL");
            town.until(() -> town.dialed(dana.number()).size() == 2);
        }
    }

    @Test
    void a_question_that_nobody_was_up_to_ask_in_time_is_not_asked_at_night() {
        try (var town = Town.demo()) {
            town.at("2026-12-01T02:50:00Z");
            var dana = new Texter(town, town.caller("1", "#"));
            dana.says("LIBRARY 05401");
            dana.says("CALL");
            town.awaitEnd();
            town.at(TEN_IN_THE_EVENING_IN_AUSTIN);
            town.until(() -> town.textsOut().stream().anyMatch(text -> text.startsWith("ask_report")));
            assertThat(dana.got()).noneMatch(text -> text.startsWith("Thanks for calling"));

            town.at("2026-12-01T17:00:00Z");
            dana.gets("Thanks for calling");
        }
    }

    @Test
    void who_dials_in_has_allowed_no_text_and_gets_none() {
        try (var town = Town.demo()) {
            var dana = town.caller("05401", "1", "#");
            town.dials(dana).over();
            var luis = new Texter(town, town.caller("1", "#"));
            luis.says("LIBRARY 05401");
            luis.says("CALL");
            town.settle();

            luis.gets("Thanks for calling");
            assertThat(town.dialed(dana)).isNotEmpty();
            assertThat(new Texter(town, dana).got()).isEmpty();
        }
    }

    @Test
    void a_text_within_a_day_of_a_partners_page_is_the_partners() {
        try (var town = Town.demo()) {
            var number = town.caller("1", "#", "1", "1", "");
            town.ended(town.request(Map.of(
                    "campaign",
                    "demo",
                    "phone",
                    number,
                    "zip",
                    "05401",
                    "partner",
                    "readers",
                    "consent",
                    Map.of("call", true))));
            var dana = new Texter(town, number);

            assertThat(partner(town, dana)).isEqualTo("readers");
            town.pass(Duration.ofHours(25));
            assertThat(partner(town, dana)).isEmpty();
        }
    }

    private static String partner(Town town, Texter dana) {
        dana.says("LIBRARY 05401");
        dana.says("CALL");
        town.settle();
        return town.facts(town.newestCall()).stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof Fact.Requested asked ? Stream.of(asked.partner()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
