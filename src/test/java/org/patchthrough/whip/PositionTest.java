package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.Stance.SUPPORTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Stance;
import org.patchthrough.whip.Position.Ground;

/** What is said of a member never looks surer than it is. */
class PositionTest {
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");

    private static SeatStanding told(
            ReportedAnswers all, RecentAnswers recent, Instant last, @Nullable ConfirmedPosition confirmed) {
        return new SeatStanding(
                "NY-12",
                new SeatNaming.Named("Ada Fictional", "Democrat", "NY"),
                all,
                all.all(),
                recent,
                last,
                confirmed);
    }

    /** All of it within 14 days, the last of it now. */
    private static SeatStanding told(ReportedAnswers recent, int days) {
        return told(recent, new RecentAnswers(recent, days), NOW, null);
    }

    private static SeatStanding toldAgo(int days, ReportedAnswers reported) {
        return told(reported, RecentAnswers.NOTHING, NOW.minus(Duration.ofDays(days)), null);
    }

    private static Position position(ReportedAnswers recent, int days) {
        return Position.of(told(recent, days), NOW);
    }

    private static Position reported(Stance stance) {
        return new Position(Optional.of(stance), Ground.REPORTED);
    }

    @Test
    void three_callers_on_one_day_are_too_few_and_on_two_days_a_report() {
        assertThat(position(new ReportedAnswers(3, 0, 0, 0), 1).ground()).isEqualTo(Ground.TOO_FEW);
        assertThat(position(new ReportedAnswers(2, 0, 0, 0), 2).ground()).isEqualTo(Ground.TOO_FEW);
        assertThat(position(new ReportedAnswers(3, 0, 0, 0), 2)).isEqualTo(reported(SUPPORTS));
    }

    @Test
    void callers_who_disagree_make_no_position() {
        assertThat(position(new ReportedAnswers(2, 2, 0, 0), 2).ground()).isEqualTo(Ground.CONFLICTING);
        assertThat(position(new ReportedAnswers(4, 2, 0, 0), 2)).isEqualTo(reported(SUPPORTS));
    }

    @Test
    void undecided_and_not_given_are_never_added_up() {
        assertThat(position(new ReportedAnswers(0, 0, 2, 2), 3).ground()).isEqualTo(Ground.CONFLICTING);
    }

    @Test
    void what_an_organizer_confirmed_stands_whatever_callers_report() {
        var against = new ReportedAnswers(0, 9, 0, 0);
        var confirmed = new ConfirmedPosition(
                SUPPORTS, ConfirmedPosition.Source.COSPONSOR_LIST, "", LocalDate.of(2026, 11, 24));
        var member = told(against, new RecentAnswers(against, 5), NOW, confirmed);

        assertThat(Position.of(member, NOW)).isEqualTo(new Position(Optional.of(SUPPORTS), Ground.CONFIRMED));
    }

    @Test
    void old_answers_fade_and_then_leave() {
        assertThat(Position.of(toldAgo(15, new ReportedAnswers(9, 0, 0, 0)), NOW)
                        .ground())
                .isEqualTo(Ground.TOO_FEW);
        assertThat(Position.of(toldAgo(61, new ReportedAnswers(9, 0, 0, 0)), NOW)
                        .ground())
                .isEqualTo(Ground.NO_ANSWERS);
    }

    @Test
    void old_answers_neither_help_nor_hinder_those_of_today() {
        var today = new ReportedAnswers(3, 0, 0, 0);

        assertThat(Position.of(told(new ReportedAnswers(3, 90, 0, 0), new RecentAnswers(today, 2), NOW, null), NOW))
                .isEqualTo(reported(SUPPORTS));
        assertThat(Position.of(told(new ReportedAnswers(93, 0, 0, 0), new RecentAnswers(today, 1), NOW, null), NOW)
                        .ground())
                .isEqualTo(Ground.TOO_FEW);
    }

    @Test
    void one_more_caller_who_agrees_never_takes_a_report_away() {
        var reports = mixes().filter(mix -> position(mix, 2).ground() == Ground.REPORTED);

        assertThat(reports)
                .isNotEmpty()
                .allSatisfy(mix ->
                        assertThat(position(oneMore(mix, mix.leading()), 2)).isEqualTo(position(mix, 2)));
    }

    @Test
    void whatever_was_told_long_ago_makes_no_position() {
        assertThat(mixes()).allSatisfy(mix -> {
            assertThat(Position.of(toldAgo(15, mix), NOW).stance()).isEmpty();
            assertThat(Position.of(told(mix, 3), NOW.plus(Duration.ofDays(15))).stance())
                    .as("a count that was kept")
                    .isEmpty();
        });
    }

    @Test
    void it_makes_no_difference_which_stances_the_callers_disagree_on() {
        assertThat(mixes()).allSatisfy(mix -> {
            var turned = new ReportedAnswers(
                    /* supports= */ mix.notGiven(),
                    /* opposes= */ mix.supports(),
                    /* undecided= */ mix.opposes(),
                    /* notGiven= */ mix.undecided());

            assertThat(position(turned, 2).ground()).isEqualTo(position(mix, 2).ground());
        });
    }

    /** Up to four callers of each stance. */
    private static Stream<ReportedAnswers> mixes() {
        return IntStream.range(1, 625).mapToObj(n -> new ReportedAnswers(n % 5, n / 5 % 5, n / 25 % 5, n / 125));
    }

    private static ReportedAnswers oneMore(ReportedAnswers mix, Stance stance) {
        return switch (stance) {
            case SUPPORTS -> new ReportedAnswers(mix.supports() + 1, mix.opposes(), mix.undecided(), mix.notGiven());
            case OPPOSES -> new ReportedAnswers(mix.supports(), mix.opposes() + 1, mix.undecided(), mix.notGiven());
            case UNDECIDED -> new ReportedAnswers(mix.supports(), mix.opposes(), mix.undecided() + 1, mix.notGiven());
            case NOT_GIVEN -> new ReportedAnswers(mix.supports(), mix.opposes(), mix.undecided(), mix.notGiven() + 1);
        };
    }
}
