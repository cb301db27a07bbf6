package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** Who is rung when, and whom they are put through to first, where the lines of an office are in use. */
class PaceTest {
    private static final String SENATOR = "VT-S1";

    @Test
    void where_the_order_is_not_strict_a_caller_begins_with_the_member_whose_line_is_free() {
        try (var service = ServiceFixture.with(
                demo -> demo.replace("order: [house, senate]", "order: [senate, house]\n  most: 2\n  strict: false"))) {
            var first = service.caller("1", "#", "1", "1", "", "2");
            var asked = service.ask(first, "05401");
            var seats = seats(asked.get("targets"));
            assertThat(seats(service.ended(asked).get("reported"))).first().isEqualTo(seats.getFirst());

            service.linesInUse(seats.getFirst());
            var third = service.caller("1", "#", "1", "1", "", "2");
            var turned = service.ask(third, "05401");
            var end = service.ended(turned);

            assertThat(seats(turned.get("targets"))).isEqualTo(seats);
            assertThat(service.dialed(third))
                    .containsExactly(ServiceFixture.offices(seats.get(1)).getFirst());
            assertThat(seats(end.get("reported"))).first().isEqualTo(seats.get(1));
            assertThat(service.recountDiffers()).isZero();
        }
    }

    @Test
    void a_strict_order_waits_in_the_queue_while_callers_of_other_members_pass() {
        try (var service =
                ServiceFixture.with(demo -> demo.replace("order: [house, senate]", "order: [senate, house]"))) {
            service.linesInUse(SENATOR);
            var waiting = service.ask(service.caller("1", "#", "2"), "05401");
            var other = service.call(service.caller("1", "#", "2", "2"), "10017");

            assertThat(other.get("outcome").asText()).isEqualTo("complete");
            var view = service.get("/api/v1/calls/" + waiting.get("call").asText());
            assertThat(view.get("status").asText()).isEqualTo("queued");
            assertThat(view.get("position").asInt()).isEqualTo(1);
        }
    }

    @Test
    void who_types_their_zip_on_the_phone_is_asked_before_a_member_is_called_a_second_time_in_a_week() {
        try (var service = ServiceFixture.with(demo -> demo.replace("questions: []", "questions: [again]"))) {
            var caller = service.caller("1", "10017", "1", "#", "2", "2");
            service.ended(service.ask(caller));
            assertThat(service.heard(caller)).noneMatch(said -> said.startsWith("You already called"));

            service.ended(service.askOnceMore(caller));
            assertThat(service.heard(caller)).anyMatch(said -> said.startsWith("You already called"));
        }
    }

    private static List<String> seats(JsonNode views) {
        return StreamSupport.stream(views.spliterator(), false)
                .map(view -> view.get("seat").asText())
                .toList();
    }
}
