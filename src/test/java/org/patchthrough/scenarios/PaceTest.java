package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchthrough.app.Town;

/** Who is rung when, and whom they are put through to first, where the lines of an office are in use. */
class PaceTest {
    @Test
    void who_types_their_zip_on_the_phone_is_asked_before_a_member_is_called_a_second_time_in_a_week() {
        try (var town = Town.with(demo -> demo.replace("questions: []", "questions: [again]"))) {
            var caller = town.caller("1", "10017", "1", "#", "2", "2");
            town.ended(town.ask(caller));
            assertThat(town.heard(caller)).noneMatch(said -> said.startsWith("You have called"));

            town.ended(town.askOnceMore(caller));
            assertThat(town.heard(caller)).anyMatch(said -> said.startsWith("You have called"));
        }
    }
}
