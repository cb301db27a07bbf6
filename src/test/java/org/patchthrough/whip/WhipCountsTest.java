package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Stance;
import org.patchthrough.ledger.PostgresLedger;
import org.patchthrough.ledger.Samples;
import org.patchthrough.ledger.Summaries;
import org.patchthrough.ledger.Tail;

class WhipCountsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final Names NAMES = seat -> switch (seat) {
        case "NY-12" -> Optional.of(new Names.Named("Ada Fictional", "Democrat", "NY"));
        case "NY-S1" -> Optional.of(new Names.Named(null, "", "NY"));
        default -> Optional.empty();
    };

    @BeforeAll
    static void fourCallers() {
        try (var ledger = PostgresLedger.open(DATABASE.dataSource(), () -> NOW);
                var tail = Tail.open(DATABASE.dataSource())) {
            for (var stance : List.of(Stance.SUPPORTS, Stance.SUPPORTS, Stance.SUPPORTS, Stance.NOT_GIVEN)) {
                ledger.append(UuidCreator.getTimeOrderedEpoch(), Samples.talked(UUID.randomUUID(), "transit", stance));
            }
            tail.catchUp(new Summaries());
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static WhipCount count() {
        return new WhipCounts(DATABASE.dataSource(), () -> NOW).count("transit", List.of("NY-S1"), NAMES);
    }

    @Test
    void a_seat_shows_who_holds_it_and_what_callers_reported() {
        assertThat(count().members().getLast())
                .isEqualTo(new Standing(
                        "NY-12", "Ada Fictional", "Democrat", "NY", new Reported(3, 0, 0, 1), 4, null, NOW, 1));
    }

    @Test
    void a_seat_that_was_asked_for_is_shown_without_any_answer() {
        assertThat(count().members().getFirst())
                .isEqualTo(new Standing("NY-S1", null, "", "NY", Reported.NOTHING, 0, null, null, 0));
    }

    @Test
    void the_funnel_counts_calls() {
        assertThat(count().funnel()).isEqualTo(new Funnel(4, 4, 4, 4, 4, 0, 0, 4));
    }

    @Test
    void a_campaign_of_which_nothing_was_counted_has_empty_figures() {
        var count = new WhipCounts(DATABASE.dataSource(), () -> NOW).count("unheard-of", List.of(), NAMES);

        assertThat(count.members()).isEmpty();
        assertThat(count.funnel()).isEqualTo(Funnel.EMPTY);
    }

    @Test
    void on_the_wire_it_has_the_documented_shape() throws Exception {
        assertThat(new JsonMapper().writeValueAsString(count())).isEqualTo("""
                        {"campaign":"transit","as_of":"2026-11-25T18:00:00Z","members":[\
                        {"seat":"NY-S1","name":null,"party":"","state":"NY",\
                        "reported":{"supports":0,"opposes":0,"undecided":0,"not_given":0},"callers":0},\
                        {"seat":"NY-12","name":"Ada Fictional","party":"Democrat","state":"NY",\
                        "reported":{"supports":3,"opposes":0,"undecided":0,"not_given":1},"callers":4,\
                        "last_answer":"2026-11-25T18:00:00Z"}],\
                        "funnel":{"requested":4,"answered":4,"accepted":4,"bridged":4,"person":4,\
                        "voicemail":0,"not_reached":0,"reported":4}}""");
    }
}
