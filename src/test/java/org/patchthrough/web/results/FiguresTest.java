package org.patchthrough.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Language;
import org.patchthrough.web.WebFixture;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.results.ResultsPage.Evidence;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.web.results.ResultsPage.Segment;
import org.patchthrough.whip.Funnel;
import org.patchthrough.whip.OtherContacts;
import org.patchthrough.whip.RecentAnswers;
import org.patchthrough.whip.ReportedAnswers;
import org.patchthrough.whip.SeatNaming;
import org.patchthrough.whip.SeatStanding;
import org.patchthrough.whip.VotingBody;
import org.patchthrough.whip.WhipCount;

/** In words and pictures, too, a figure never looks surer than it is. */
class FiguresTest {
    private static final EvidenceFormatter WORDS = new EvidenceFormatter(PageMessages.in(Language.ENGLISH));

    private static Row row(ReportedAnswers all, ReportedAnswers recent) {
        return WORDS.row(
                new SeatStanding(
                        "NY-12",
                        new SeatNaming.Named("Ada Whitlock", "Democrat", "NY"),
                        all,
                        all.all(),
                        new RecentAnswers(recent, 3),
                        WebFixture.NOW,
                        null),
                OtherContacts.NONE,
                WebFixture.NOW);
    }

    @Test
    void under_ten_answers_each_caller_is_a_mark_and_no_share_is_told() {
        var told = new ReportedAnswers(8, 1, 0, 0);

        assertThat(row(told, told))
                .returns("8 of 9 callers: for it", Row::words)
                .returns("1 against it", Row::note)
                .extracting(Row::evidence)
                .isInstanceOfSatisfying(
                        Evidence.Dots.class, marks -> assertThat(marks.dots()).hasSize(9));
    }

    @Test
    void from_ten_on_the_range_stands_beside_the_share() {
        var told = new ReportedAnswers(9, 1, 0, 0);

        assertThat(row(told, told).words()).isEqualTo("9 of 10 callers: for it, 90% (60–98%)");
    }

    @Test
    void earlier_answers_stand_beside_those_of_the_last_14_days() {
        assertThat(row(new ReportedAnswers(3, 22, 0, 1), new ReportedAnswers(3, 0, 0, 0)))
                .returns("Supports", Row::position)
                .returns("3 of 3 callers: for it", Row::words)
                .returns("Earlier: 22 against it, 1 wouldn’t say", Row::note);
    }

    @Test
    void the_number_on_the_bar_stands_beside_the_line_of_votes_needed() {
        var silent = IntStream.range(0, 15)
                .mapToObj(district -> new SeatStanding(
                        "NY-" + district,
                        new SeatNaming.Named("Ada Whitlock", "Democrat", "NY"),
                        ReportedAnswers.NOTHING,
                        0,
                        RecentAnswers.NOTHING,
                        null,
                        null))
                .toList();
        var count = new WhipCount("demo", WebFixture.NOW, silent, Map.of(), Funnel.EMPTY, 0);

        var bar = new BarFormatter(PageMessages.in(Language.ENGLISH), new VotingBody("house", true, silent, 8), count)
                .bar(true);

        assertThat(bar.segments()).singleElement().returns("15", Segment::label).returns("26.67%", Segment::middle);
    }
}
