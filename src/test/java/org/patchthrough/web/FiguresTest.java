package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.patchthrough.call.Stance.NOT_GIVEN;
import static org.patchthrough.call.Stance.OPPOSES;
import static org.patchthrough.call.Stance.SUPPORTS;
import static org.patchthrough.call.Stance.UNDECIDED;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Stance;
import org.patchthrough.web.Position.Ground;

/** A figure never looks surer than it is. */
class FiguresTest {
    private static Position position(int days, Map<Stance, Integer> reported) {
        return Position.of(TrialRooms.member("NY-12", "Ada Whitlock", "Democrat", days, reported));
    }

    @Test
    void three_callers_on_one_day_are_too_few_and_on_two_days_a_report() {
        assertThat(position(1, Map.of(SUPPORTS, 3)).ground()).isEqualTo(Ground.TOO_FEW);
        assertThat(position(2, Map.of(SUPPORTS, 3)).is(SUPPORTS, Ground.REPORTED))
                .isTrue();
    }

    @Test
    void callers_who_disagree_make_no_position() {
        assertThat(position(2, Map.of(SUPPORTS, 2, OPPOSES, 2)).ground()).isEqualTo(Ground.CONFLICTING);
        assertThat(position(2, Map.of(SUPPORTS, 4, OPPOSES, 2)).is(SUPPORTS, Ground.REPORTED))
                .isTrue();
    }

    @Test
    void undecided_and_not_given_are_never_added_up() {
        assertThat(position(3, Map.of(UNDECIDED, 2, NOT_GIVEN, 2)).ground()).isEqualTo(Ground.CONFLICTING);
    }

    @Test
    void under_ten_answers_each_caller_is_a_mark_and_no_share_is_told() {
        var row = EvidenceWords.row(
                TrialRooms.member("NY-12", "Ada Whitlock", "Democrat", 3, Map.of(SUPPORTS, 8, OPPOSES, 1)));

        assertThat(row.words()).isEqualTo("8 of 9 callers: for it");
        assertThat(row.note()).isEqualTo("1 against it");
    }

    @Test
    void from_ten_on_the_range_stands_beside_the_share() {
        var row = EvidenceWords.row(
                TrialRooms.member("NY-12", "Ada Whitlock", "Democrat", 3, Map.of(SUPPORTS, 9, OPPOSES, 1)));

        assertThat(row.words()).isEqualTo("9 of 10 callers: for it, 90 % (60–98 %)");
    }

    @Test
    void wilsons_range_is_that_of_the_textbook() {
        var range = Wilson.of(20, 30);

        assertThat(range.low()).isCloseTo(0.4878, within(0.0001));
        assertThat(range.high()).isCloseTo(0.8077, within(0.0001));
    }
}
