package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places and people that a directory gets wrong most easily, on all of Congress in June 2026. */
class RealLookupTest {
    private final Snapshot congress = RealDirectory.snapshot();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a delegate                     | 96910 | GU-0
            a delegate without a ZIP area  | 96799 | AS-0
            a resident commissioner        | 00901 | PR-0
            the District of Columbia       | 20001 | DC-0
            at large                       | 82001 | WY-0 WY-S1 WY-S2
            two districts since 2023       | 59601 | MT-2 MT-S1 MT-S2
            two states                     | 42223 | KY-1 TN-7 KY-S2 KY-S3 TN-S1 TN-S2
            three states                   | 57717 | MT-2 SD-0 WY-0 MT-S1 MT-S2 SD-S2 SD-S3 WY-S1 WY-S2
            ZIP+4                          | 10017-1234 | NY-12 NY-S1 NY-S3
            ZIP+4 without its hyphen       | 100171234 | NY-12 NY-S1 NY-S3
            space around it                | ' 10017 ' | NY-12 NY-S1 NY-S3
            """)
    void seats_of_a_zip(String what, String zip, String seats) {
        assertThat(seats(congress.lookup(zip))).as(what).isEqualTo(seats);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a post-office box            | 10116 | NY
            a post-office box            | 70201 |
            a military address           | 09096 |
            a military address           | 34090 |
            a military address           | 96266 |
            Palau, without a member      | 96940 |
            a fourth digit is missing    | 1001  |
            a leading zero is lost       | 2138  |
            too long                     | 100171 |
            a word                       | hello |
            digits of another script     | ١٠٠١٧ |
            nothing                      | ''    |
            """)
    void no_seat_but_perhaps_a_hint(String what, String zip, @Nullable UsState hint) {
        var found = congress.lookup(zip);

        assertThat(found.answer()).as(what).isEqualTo(ZipLookup.Answer.NONE);
        assertThat(found.seats()).isEmpty();
        assertThat(found.stateHint()).as(what).isEqualTo(hint);
    }

    @Test
    void a_vacant_seat_is_a_seat_without_a_phone() {
        var vacant =
                Stream.of("CA-14", "FL-20", "GA-13", "TX-23").map(Seat::parse).toList();

        assertThat(vacant).allSatisfy(seat -> {
            assertThat(congress.find(seat)).get().matches(SeatHolding::isVacant);
            assertThat(congress.offices(seat, null, SITTING)).isEmpty();
        });
        assertThat(LookupView.of(congress.lookup("94536")).seats())
                .filteredOn(LookupView.SeatView::vacant)
                .extracting(LookupView.SeatView::seat)
                .containsExactly("CA-14");
    }

    @Test
    void appointed_senators_whose_date_has_passed_sit_until_somebody_takes_the_seat() {
        assertThat(List.of(member("OH-S3"), member("FL-S3")))
                .extracting(member -> member.name().last())
                .containsExactly("Husted", "Moody");
    }

    @Test
    void every_state_has_two_senators_and_no_other_place_has_any() {
        assertThat(UsState.values())
                .allSatisfy(state -> assertThat(congress.senators(state)).hasSize(state.hasSenators() ? 2 : 0));
    }

    @Test
    void who_has_no_phone_at_home_is_called_in_washington_and_the_newest_nowhere() {
        assertThat(Stream.of("AZ-8", "CA-16", "NY-14").map(Seat::parse))
                .allSatisfy(seat -> assertThat(congress.offices(seat, null, SITTING))
                        .extracting(Office::kind)
                        .containsExactly(Office.Kind.WASHINGTON));
        assertThat(congress.findMember(Seat.parse("CA-1"))).isPresent();
        assertThat(congress.offices(Seat.parse("CA-1"), null, SITTING)).isEmpty();
    }

    @Test
    void a_phone_that_two_members_share_rings_for_both() {
        assertThat(Stream.of("AK-S2", "AK-S3").map(Seat::parse))
                .allSatisfy(seat -> assertThat(congress.offices(seat, null, SITTING))
                        .extracting(Office::phone)
                        .contains(sharedInKetchikan()));
    }

    private String sharedInKetchikan() {
        return congress.offices(Seat.parse("AK-S3"), "99901", SITTING).stream()
                .filter(office -> office.city().equals("Ketchikan"))
                .map(Office::phone)
                .findFirst()
                .orElseThrow();
    }

    private Member member(String seat) {
        return congress.findMember(Seat.parse(seat)).orElseThrow();
    }

    private static String seats(ZipLookup lookup) {
        return String.join(
                " ",
                lookup.seats().stream()
                        .map(holding -> holding.seat().toString())
                        .toList());
    }
}
