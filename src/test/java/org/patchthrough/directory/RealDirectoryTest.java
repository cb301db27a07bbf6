package org.patchthrough.directory;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.patchthrough.SharedData;
import org.patchthrough.directory.LookupView.SeatView;
import org.patchthrough.directory.load.DemoFolder;

class RealDirectoryTest {
    private static final String EXAMPLES = "../shared/data/examples/zip_examples.csv";

    @Test
    void all_of_congress_is_read() {
        var snapshot = RealDirectory.snapshot();

        assertThat(snapshot.memberCount()).isEqualTo(537);
        assertThat(snapshot.officeCount()).isEqualTo(536 + 1_280);
        assertThat(snapshot.zipCount()).isEqualTo(33_799);
        assertThat(snapshot.congress()).isEqualTo(119);
        assertThat(snapshot.holdings())
                .filteredOn(SeatHolding::isVacant)
                .extracting(holding -> holding.seat().toString())
                .containsExactly("CA-14", "FL-20", "GA-13", "TX-23");
    }

    @Test
    void what_looks_odd_is_said_and_kept() {
        assertThat(RealDirectory.accepted().warnings().stream().map(w -> w.gate() + " " + w.found()))
                .containsExactlyInAnyOrder(
                        "3 a term that ended on 2026-11-03",
                        "3 a term that ended on 2026-11-03",
                        "6 nobody for CA-14",
                        "6 nobody for FL-20",
                        "6 nobody for GA-13",
                        "6 nobody for TX-23",
                        "14 phone 517-993-0510, as in S001208-lansing",
                        "14 phone 907-225-6880, as in M001153-ketchikan",
                        "14 phone 202-225-4711, a Washington office's",
                        "15 coordinates 441.5080197, -90.5783808");
    }

    @Test
    void every_member_can_be_named_in_a_breath() {
        assertThat(RealDirectory.snapshot().holdings().stream().flatMap(h -> h.findMember().stream()))
                .hasSize(537)
                .allSatisfy(member -> {
                    assertThat(member.full()).hasSizeBetween(6, 35);
                    assertThat(member.english().titleName())
                            .hasSizeBetween(12, 45)
                            .doesNotContain("\"", "null");
                    assertThat(member.spanish().titleName())
                            .hasSizeBetween(12, 48)
                            .matches("(el|la) [a-z].*");
                });
    }

    @Test
    void members_are_called_by_their_titles() {
        assertThat(Stream.of("NY-12", "NY-S3", "DC-0", "PR-0", "VT-S1")
                        .map(seat -> RealDirectory.snapshot()
                                .findMember(Seat.parse(seat))
                                .orElseThrow())
                        .map(member -> member.english().titleName()))
                .containsExactly(
                        "Representative Jerrold Nadler",
                        "Senator Chuck Schumer",
                        "Delegate Eleanor Holmes Norton",
                        "Resident Commissioner Pablo José Hernández",
                        "Senator Bernie Sanders");
    }

    @Test
    void members_sit_on_committees_and_some_lead() {
        var members = RealDirectory.snapshot().holdings().stream()
                .flatMap(holding -> holding.findMember().stream())
                .toList();

        assertThat(members).filteredOn(Member::leader).hasSize(28);
        assertThat(members).filteredOn(m -> m.committees().contains("SSJU")).hasSize(22);
        assertThat(members.stream().mapToInt(m -> m.committees().size()).sum()).isEqualTo(3_879);
        assertThat(RealDirectory.snapshot()
                        .findMember(Seat.parse("NY-12"))
                        .orElseThrow()
                        .committees())
                .isSorted()
                .contains("HSJU");
    }

    @Test
    void a_number_that_serves_several_towns_is_offered_once() {
        var snapshot = RealDirectory.snapshot();

        assertThat(snapshot.holdings())
                .allSatisfy(holding -> assertThat(snapshot.offices(holding.seat(), null, SITTING))
                        .extracting(Office::phone)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnabledIf(
            value = "examplesAreThere",
            disabledReason = "this test reads real data, and " + EXAMPLES + " is not there")
    @CsvFileSource(files = EXAMPLES, numLinesToSkip = 1)
    void every_kind_of_zip_answers_as_it_should(
            String zip,
            String expectation,
            @Nullable String state,
            @Nullable String districts,
            @Nullable String representatives,
            @Nullable String senators,
            String why,
            String census,
            String postal,
            String agree,
            @Nullable String hint) {
        var found = LookupView.of(RealDirectory.snapshot().lookup(zip));

        assertThat(found.answer()).isEqualTo(expectation);
        assertThat(found.stateHint()).isEqualTo(expectation.equals("none") ? hint : null);
        assertThat(joined(found, "house", "|", SeatView::seat)).isEqualTo(Objects.requireNonNullElse(districts, ""));
        assertThat(joined(found, "house", "; ", seat -> seat.seat() + ": " + (seat.vacant() ? "VACANT" : seat.name())))
                .isEqualTo(Objects.requireNonNullElse(representatives, ""));
        assertThat(found.seats())
                .filteredOn(seat -> seat.chamber().equals("senate"))
                .allSatisfy(seat -> {
                    assertThat(senators).contains(String.valueOf(seat.name()));
                    assertThat(seat.vacant()).isFalse();
                });
        assertThat(found.seats().stream().filter(seat -> seat.chamber().equals("senate")))
                .hasSize(senators == null ? 0 : 2 * (senators.split(" & ", -1).length - 1));
    }

    private static String joined(LookupView view, String chamber, String by, Function<SeatView, String> shown) {
        return view.seats().stream()
                .filter(seat -> seat.chamber().equals(chamber))
                .map(shown)
                .collect(joining(by));
    }

    static boolean examplesAreThere() {
        return Files.exists(Path.of(EXAMPLES));
    }

    @Test
    void the_zip_table_without_its_repairs_is_refused(@TempDir Path folder) throws IOException {
        try (var files = Files.list(SharedData.at("directory"))) {
            for (var file : files.filter(f -> !f.endsWith("zccd_repairs.csv")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }

        assertThat(DemoFolder.mistakes(DemoFolder.read(folder)))
                .extracting(ImportMistake::gate, ImportMistake::found)
                .contains(tuple(16, "no ZIP of GU-0"), tuple(17, "109 ZIPs in several states"));
    }
}
