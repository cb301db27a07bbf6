package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatTest {
    @Test
    void every_seat_of_congress_reads_back_as_it_is_written() {
        assertThat(all())
                .hasSize(441 + 150)
                .allSatisfy(seat -> assertThat(Seat.parse(seat.toString())).isEqualTo(seat));
    }

    @Test
    void seats_are_written_as_people_write_them() {
        assertThat(Stream.of(
                        Seat.house(UsState.NY, 12),
                        Seat.house(UsState.WY, 0),
                        Seat.house(UsState.DC, 0),
                        new Seat(Chamber.SENATE, UsState.NY, 1)))
                .hasToString("[NY-12, WY-0, DC-0, NY-S1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "NY", "NY-", "ny-12", "NY-012", "NY-0", "NY-27", "WY-1", "NY-S0", "NY-S4", "DC-S1", "XX-1",
                "NY-12 ", "NY--1", "L-3"
            })
    void what_is_no_seat_is_not_read_as_one(String written) {
        assertThat(Seat.find(written)).isEmpty();
        assertThatThrownBy(() -> Seat.parse(written)).hasMessageContaining("write NY-12, WY-0 or NY-S1");
    }

    @Test
    void house_comes_before_senate_and_districts_go_by_number_not_by_letter() {
        var seats = new ArrayList<>(List.of(
                Seat.parse("AL-S2"), Seat.parse("CA-30"), Seat.parse("CA-4"), Seat.parse("CA-S1"), Seat.parse("AL-1")));
        seats.sort(null);

        assertThat(seats).hasToString("[AL-1, CA-4, CA-30, AL-S2, CA-S1]");
    }

    @Test
    void the_house_has_435_seats_and_six_without_a_vote() {
        assertThat(all().filter(s -> s.chamber() == Chamber.HOUSE).map(MemberTitle::of))
                .hasSize(441)
                .filteredOn(title -> title == MemberTitle.REPRESENTATIVE)
                .hasSize(435);
        assertThat(MemberTitle.of(Seat.parse("PR-0"))).isEqualTo(MemberTitle.RESIDENT_COMMISSIONER);
        assertThat(MemberTitle.of(Seat.parse("GU-0"))).isEqualTo(MemberTitle.DELEGATE);
    }

    private static Stream<Seat> all() {
        return Arrays.stream(UsState.values())
                .flatMap(state -> Stream.concat(
                        IntStream.rangeClosed(0, 60).filter(state::hasDistrict).mapToObj(d -> Seat.house(state, d)),
                        IntStream.rangeClosed(1, state.hasSenators() ? 3 : 0)
                                .mapToObj(c -> new Seat(Chamber.SENATE, state, c))));
    }
}
