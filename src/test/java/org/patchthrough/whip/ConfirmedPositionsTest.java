package org.patchthrough.whip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.call.Stance.NOT_GIVEN;
import static org.patchthrough.call.Stance.OPPOSES;
import static org.patchthrough.call.Stance.SUPPORTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.StandingClock;
import org.patchthrough.TestDatabase;
import org.patchthrough.call.Stance;
import org.patchthrough.whip.ConfirmedPosition.Source;
import org.patchthrough.whip.ConfirmedPositions.Wish;

/** What organizers enter of members. */
class ConfirmedPositionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String LINK = "https://whitlock.example/libraries";

    private final TestDatabase tables = TestDatabase.fresh();
    private final ConfirmedPositions positions = new ConfirmedPositions(tables.dataSource(), new StandingClock());
    private final List<String> before = new ArrayList<>();

    @AfterEach
    void close() {
        tables.close();
    }

    private Optional<String> enter(Stance position, String link, LocalDate on, long was) {
        return positions.enter(
                new Wish("demo", "NY-12", Optional.ofNullable(position), Source.PUBLIC_STATEMENT, link, on, was, "Jo"),
                (_, code) -> before.add(code));
    }

    private Optional<ConfirmedPosition> current() {
        return tables.jdbi()
                .withHandle(handle ->
                        Optional.ofNullable(positions.current(handle, "demo").get("NY-12")));
    }

    private long newest() {
        return positions.history("demo", "NY-12").getFirst().seq();
    }

    @Test
    void the_newest_entry_counts_and_the_history_keeps_them_all() {
        assertThat(enter(SUPPORTS, LINK, DAY, 0)).isEmpty();
        assertThat(enter(OPPOSES, "", DAY.plusDays(1), newest())).isEmpty();

        assertThat(current()).contains(new ConfirmedPosition(OPPOSES, Source.PUBLIC_STATEMENT, "", DAY.plusDays(1)));
        assertThat(positions.history("demo", "NY-12")).hasSize(2);
        assertThat(before).containsExactly("", "supports");
    }

    @Test
    void what_is_taken_back_counts_no_more() {
        enter(SUPPORTS, LINK, DAY, 0);

        assertThat(enter(null, "", DAY, newest())).isEmpty();

        assertThat(current()).isEmpty();
        assertThat(positions.history("demo", "NY-12")).hasSize(2);
    }

    @Test
    void of_two_who_enter_at_once_the_second_is_told_and_nothing_is_overwritten() {
        enter(SUPPORTS, LINK, DAY, 0);

        assertThat(enter(OPPOSES, LINK, DAY, 0))
                .hasValueSatisfying(why -> assertThat(why).contains("Somebody else"));
        assertThat(current()).map(ConfirmedPosition::position).contains(SUPPORTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://whitlock.example",
                "javascript:alert(1)",
                "https:whitlock.example",
                "https://",
                "whitlock.example",
                "https://user:secret@whitlock.example",
                "https://whitlock.example/a b"
            })
    void only_a_link_that_can_be_followed_safely_is_shown(String link) {
        assertThat(enter(SUPPORTS, link, DAY, 0))
                .hasValueSatisfying(why -> assertThat(why).contains(link, "https://"));
        assertThat(current()).isEmpty();
    }

    @Test
    void no_day_lies_ahead_and_a_staffers_silence_is_no_position() {
        assertThat(enter(SUPPORTS, LINK, LocalDate.of(2026, 11, 26), 0)).isPresent();
        assertThat(enter(NOT_GIVEN, LINK, DAY, 0)).isPresent();
        assertThat(current()).isEmpty();
    }
}
