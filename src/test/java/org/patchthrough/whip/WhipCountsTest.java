package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CampaignStore;
import org.patchthrough.campaign.Campaigns;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.MadeSnapshot;
import org.patchthrough.directory.SnapshotStore;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.ledger.Samples;
import org.patchthrough.ledger.SummaryProjection;
import org.patchthrough.ledger.Tail;
import org.patchthrough.whip.Position.Ground;

class WhipCountsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID AGAIN = UUID.randomUUID();
    private static final SeatNaming NAMES = (_, seat) -> switch (seat) {
        case "NY-12" -> Optional.of(new SeatNaming.Named("Ada Fictional", "Democrat", "NY"));
        case "NY-S1" -> Optional.of(new SeatNaming.Named(null, "", "NY"));
        default -> Optional.empty();
    };

    @BeforeAll
    static void callers() {
        for (var stance : List.of(Stance.SUPPORTS, Stance.SUPPORTS, Stance.SUPPORTS, Stance.NOT_GIVEN)) {
            told("transit", daysAgo(0), UUID.randomUUID(), stance);
        }
        told("libraries", daysAgo(61), UUID.randomUUID(), Stance.OPPOSES);
        told("libraries", daysAgo(20), UUID.randomUUID(), Stance.OPPOSES);
        told("libraries", daysAgo(2), UUID.randomUUID(), Stance.SUPPORTS);
        told("libraries", daysAgo(1), UUID.randomUUID(), Stance.SUPPORTS);
        told("libraries", daysAgo(1), AGAIN, Stance.OPPOSES);
        told("libraries", daysAgo(0), AGAIN, Stance.SUPPORTS);
        try (var tail = Tail.open(DATABASE.dataSource())) {
            tail.catchUp(new SummaryProjection());
        }
    }

    private static void told(String campaign, Instant at, UUID caller, Stance stance) {
        try (var ledger = PostgresLedger.open(DATABASE.dataSource(), () -> at, List.of(), TestDatabase.PATIENCE)) {
            ledger.append(UuidCreator.getTimeOrderedEpoch(), Samples.talked(caller, campaign, stance));
        }
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static WhipCount count() {
        return counts(NOW).count("transit", List.of("NY-S1"));
    }

    private static WhipCounts counts(Instant now) {
        return new WhipCounts(
                DATABASE.dataSource(), new ConfirmedPositions(DATABASE.dataSource(), () -> now), NAMES, () -> now);
    }

    /** The member about whom callers told on several days. */
    private static SeatStanding libraries(Instant now) {
        return counts(now).count("libraries").members().getFirst();
    }

    @Test
    void a_seat_shows_who_holds_it_and_what_callers_reported() {
        var reported = new ReportedAnswers(3, 0, 0, 1);

        assertThat(count().members().getLast())
                .isEqualTo(new SeatStanding(
                        "NY-12",
                        new SeatNaming.Named("Ada Fictional", "Democrat", "NY"),
                        reported,
                        4,
                        new RecentAnswers(reported, 1),
                        NOW,
                        null));
    }

    @Test
    void a_seat_that_was_asked_for_is_shown_without_any_answer() {
        assertThat(count().members().getFirst())
                .isEqualTo(new SeatStanding(
                        "NY-S1",
                        new SeatNaming.Named(null, "", "NY"),
                        ReportedAnswers.NOTHING,
                        0,
                        RecentAnswers.NOTHING,
                        null,
                        null));
    }

    @Test
    void answers_of_the_last_14_days_make_the_position_one_a_caller() {
        var member = libraries(NOW);

        assertThat(member.reported()).isEqualTo(new ReportedAnswers(3, 2, 0, 0));
        assertThat(member.recent()).isEqualTo(new RecentAnswers(new ReportedAnswers(3, 0, 0, 0), 3));
        assertThat(member.earlier()).isEqualTo(new ReportedAnswers(0, 2, 0, 0));
        assertThat(Position.of(member, NOW)).isEqualTo(new Position(Optional.of(Stance.SUPPORTS), Ground.REPORTED));
    }

    @Test
    void answers_that_grow_older_leave_the_position_and_never_the_counts() {
        var inTwoWeeks = NOW.plus(Duration.ofDays(14));
        var later = NOW.plus(Duration.ofDays(15));
        var muchLater = NOW.plus(Duration.ofDays(61));

        assertThat(libraries(inTwoWeeks).recent()).isEqualTo(new RecentAnswers(new ReportedAnswers(1, 0, 0, 0), 1));
        assertThat(Position.of(libraries(later), later).ground()).isEqualTo(Ground.TOO_FEW);
        assertThat(Position.of(libraries(muchLater), muchLater).ground()).isEqualTo(Ground.NO_ANSWERS);
        assertThat(libraries(muchLater))
                .returns(new ReportedAnswers(3, 2, 0, 0), SeatStanding::reported)
                .returns(RecentAnswers.NOTHING, SeatStanding::recent)
                .returns(5L, SeatStanding::callers);
    }

    @Test
    void the_funnel_counts_calls() {
        assertThat(count().funnel()).isEqualTo(new Funnel(4, 4, 4, 4, 4, 0, 0, 4));
    }

    @Test
    void a_campaign_of_which_nothing_was_counted_has_empty_figures() {
        var count = counts(NOW).count("unheard-of");

        assertThat(count.members()).isEmpty();
        assertThat(count.funnel()).isEqualTo(Funnel.EMPTY);
    }

    @Test
    void a_seat_is_named_by_the_directory_in_use() {
        var directory = Directory.open(new SnapshotStore(DATABASE.jdbi()), () -> NOW);
        var campaigns = new Campaigns(new CampaignStore(DATABASE.jdbi(), () -> NOW));
        var counts = new WhipCounts(
                DATABASE.dataSource(),
                new ConfirmedPositions(DATABASE.dataSource(), () -> NOW),
                new SeatNames(campaigns, directory),
                () -> NOW);

        assertThat(counts.count("transit").members().getFirst().holder().name())
                .as("before the first import")
                .isEqualTo("NY-12");
        directory.add(
                new MadeSnapshot().held("NY-12", "Luz", "Prado", Gender.FEMALE).build());
        assertThat(counts.count("transit").members().getFirst())
                .returns(new SeatNaming.Named("Luz Prado", "Independent", "NY"), SeatStanding::holder);
    }
}
