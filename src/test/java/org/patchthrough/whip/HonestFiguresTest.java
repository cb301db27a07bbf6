package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.call.Stance;

class HonestFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

    @Test
    void below_ten_answers_there_are_counts_and_no_share() {
        assertThat(new ReportedAnswers(8, 1, 0, 0).share(Stance.SUPPORTS)).isEqualTo(new Share.Few(8, 9));
    }

    /** Intervals that any table of Wilson's gives. */
    @ParameterizedTest
    @CsvSource({"9, 10, 0.596, 0.982", "20, 30, 0.488, 0.808", "0, 10, 0, 0.278", "10, 10, 0.722, 1"})
    void from_ten_on_a_share_comes_with_its_interval(long count, long all, double low, double high) {
        var share = (Share.Measured) Share.of(count, all);

        assertThat(share.low()).isCloseTo(low, within(0.001));
        assertThat(share.high()).isCloseTo(high, within(0.001));
    }

    @Test
    void not_given_is_among_the_answers_and_no_other_answer() {
        var reported = new ReportedAnswers(0, 0, 4, 6);

        assertThat(reported.share(Stance.UNDECIDED))
                .extracting(Share::count, Share::all)
                .containsExactly(4L, 10L);
        assertThat(reported.share(Stance.NOT_GIVEN)).extracting(Share::count).isEqualTo(6L);
    }

    @Test
    void of_stances_told_as_often_the_first_leads() {
        assertThat(new ReportedAnswers(0, 2, 2, 1).leading()).isEqualTo(Stance.OPPOSES);
    }

    @ParameterizedTest
    @CsvSource({"14, FRESH", "15, FADING", "60, FADING", "61, STALE"})
    void an_answer_fades_and_then_leaves(int days, AnswerAge age) {
        assertThat(AnswerAge.of(NOW.minus(Duration.ofDays(days)), NOW)).isEqualTo(age);
    }

    @Test
    void a_cell_of_the_export_is_never_a_formula_and_never_breaks_its_line() {
        var told = new ReportedAnswers(1, 0, 0, 0);
        var name = "=Ada \"A\" Fictional, Jr.";
        var member = new SeatStanding(
                "NY-12", new SeatNaming.Named(name, "", "NY"), told, 1, new RecentAnswers(told, 1), NOW, null);
        var csv = WhipCsv.write(new WhipCount("transit", NOW, List.of(member), Map.of(), Funnel.EMPTY, 0));

        assertThat(csv.lines())
                .containsExactly(
                        "seat,name,party,state,supports,opposes,undecided,not_given,callers,last_answer,"
                                + "confirmed,confirmed_source,confirmed_on",
                        "NY-12,\"'=Ada \"\"A\"\" Fictional, Jr.\",,NY,1,0,0,0,1,2026-11-25T18:00:00Z,,,");
    }
}
