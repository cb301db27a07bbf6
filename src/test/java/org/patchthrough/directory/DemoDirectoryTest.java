package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.directory.load.DemoFolder;

/** What people who try the demo, and programs that check it, may rely on. */
class DemoDirectoryTest {
    /** No caller of a check comes from these, so an office and a caller never share a number. */
    private static final Set<String> AREA_CODES = Set.of(
            "202", "212", "315", "332", "347", "516", "518", "585", "607", "631", "646", "680", "716", "718", "845",
            "914", "917", "929", "934");

    private final Snapshot demo = DemoFolder.snapshot();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10017 | ONE     | NY-12 NY-S1 NY-S3
            90210 | SEVERAL | CA-30 CA-32 CA-36 CA-S1 CA-S3
            05401 | ONE     | VT-0 VT-S1 VT-S3
            20001 | ONE     | DC-0
            00901 | ONE     | PR-0
            78701 | ONE     | TX-37 TX-S1 TX-S2
            42223 | SEVERAL | KY-1 TN-7 KY-S2 KY-S3 TN-S1 TN-S2
            10048 | NONE    | ''
            """)
    void its_zips_show_every_kind_of_answer(String zip, ZipLookup.Answer answer, String seats) {
        var found = demo.lookup(zip);

        assertThat(found.answer()).isEqualTo(answer);
        assertThat(found.seats().stream().map(h -> h.seat().toString()))
                .containsExactlyElementsOf(Stream.of(seats.split(" ", -1))
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    @Test
    void one_seat_is_vacant() {
        assertThat(demo.holdings())
                .filteredOn(SeatHolding::isVacant)
                .extracting(SeatHolding::seat)
                .hasToString("[TX-37]");
    }

    @Test
    void every_member_has_two_offices_or_more_and_those_of_10017_three() {
        assertThat(held())
                .allSatisfy(holding -> assertThat(demo.offices(holding.seat(), null, SITTING))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .first()
                        .extracting(Office::kind)
                        .isEqualTo(Office.Kind.WASHINGTON));
        assertThat(demo.lookup("10017").seats())
                .allSatisfy(holding -> assertThat(holding.offices()).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void every_number_is_fictional_and_stands_once() {
        var phones = held().stream()
                .flatMap(h -> h.offices().stream())
                .map(Office::phone)
                .toList();

        assertThat(phones).doesNotHaveDuplicates().allSatisfy(phone -> {
            assertThat(phone).matches("\\+1[0-9]{3}55501[0-9]{2}");
            assertThat(phone.substring(2, 5)).isIn(AREA_CODES);
        });
    }

    @Test
    void nobody_in_it_is_a_real_member() {
        var real = RealDirectory.snapshot().holdings().stream()
                .flatMap(h -> h.findMember().stream())
                .map(member -> member.name().last())
                .toList();

        assertThat(held().stream()
                        .flatMap(h -> h.findMember().stream())
                        .map(member -> member.name().last()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(real);
    }

    private List<SeatHolding> held() {
        return demo.holdings().stream().filter(h -> !h.isVacant()).toList();
    }
}
