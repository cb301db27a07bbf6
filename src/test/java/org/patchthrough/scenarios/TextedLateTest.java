package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;
import org.patchthrough.call.Fact;

/** Who texts at night, who has called already, and whom we could not tell in time. */
class TextedLateTest {
    private static final String TEN_IN_THE_EVENING_IN_AUSTIN = "2026-12-01T04:00:00Z";

    @Test
    void at_night_a_call_is_put_off_and_a_voicemail_is_not() {
        try (var service = ServiceFixture.with(demo -> demo.replace("calling hours: any", "calling hours: 9:00-20:00")
                .replace("office hours: any", "office hours: local"))) {
            service.at(TEN_IN_THE_EVENING_IN_AUSTIN);
            var dana = new Texter(service, service.caller("1", "#", "2"));
            dana.says("LIBRARY 78701");

            assertThat(dana.says("CALL")).contains("is closed right now", "VM", "LATER");
            assertThat(service.legs(dana.number())).isEmpty();

            dana.says("VM");
            dana.gets("Calling you now");
            service.settle();
            assertThat(service.dialed(dana.number())).isNotEmpty();
        }
    }

    @Test
    void who_has_reached_everybody_today_is_told_that_another_day_counts() {
        try (var service = ServiceFixture.with(demo -> demo.replace("limits: false", "limits: true")
                .replace("chambers: both", "chambers: house")
                .replace("order: [house, senate]", "order: [house]"))) {
            service.at("2026-11-30T17:00:00Z");
            var dana = new Texter(service, service.caller("1", "#", "1", "1", ""));
            dana.says("LIBRARY 05401");
            dana.says("CALL");
            dana.gets("Calling you now");
            service.settle();
            service.pass(Duration.ofMinutes(11));
            dana.gets("Counted, thank you. Friends");

            assertThat(dana.says("CALL")).startsWith("You already called ");
            assertThat(service.dialed(dana.number())).hasSize(1);

            service.pass(Duration.ofDays(1));
            dana.says("CALL");
            service.until(() -> service.dialed(dana.number()).size() == 2);
        }
    }

    @Test
    void a_question_that_nobody_was_up_to_ask_in_time_is_not_asked_at_night() {
        try (var service = ServiceFixture.demo()) {
            service.at("2026-12-01T02:50:00Z");
            var dana = new Texter(service, service.caller("1", "#"));
            dana.says("LIBRARY 05401");
            dana.says("CALL");
            service.awaitEnd();
            service.at(TEN_IN_THE_EVENING_IN_AUSTIN);
            service.until(() -> service.textsOut().stream().anyMatch(text -> text.startsWith("ask_report")));
            assertThat(dana.got()).noneMatch(text -> text.startsWith("Thanks for calling"));

            service.at("2026-12-01T17:00:00Z");
            dana.gets("Thanks for calling");
        }
    }

    @Test
    void who_dials_in_has_allowed_no_text_and_gets_none() {
        try (var service = ServiceFixture.demo()) {
            var dana = service.caller("05401", "1", "#");
            service.dials(dana).over();
            var luis = new Texter(service, service.caller("1", "#"));
            luis.says("LIBRARY 05401");
            luis.says("CALL");
            service.settle();

            luis.gets("Thanks for calling");
            assertThat(service.dialed(dana)).isNotEmpty();
            assertThat(new Texter(service, dana).got()).isEmpty();
        }
    }

    @Test
    void a_text_within_a_day_of_a_partners_page_is_the_partners() {
        try (var service = ServiceFixture.demo()) {
            var number = service.caller("1", "#", "1", "1", "");
            service.ended(service.request(Map.of(
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
            var dana = new Texter(service, number);

            assertThat(partner(service, dana)).isEqualTo("readers");
            service.pass(Duration.ofHours(25));
            assertThat(partner(service, dana)).isEmpty();
        }
    }

    private static String partner(ServiceFixture service, Texter dana) {
        dana.says("LIBRARY 05401");
        dana.says("CALL");
        service.settle();
        return service.facts(service.newestCall()).stream()
                .flatMap(recorded -> recorded.fact() instanceof Fact.Requested asked
                        ? Stream.of(asked.origin().partner())
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
