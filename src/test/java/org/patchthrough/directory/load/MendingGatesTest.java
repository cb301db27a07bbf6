package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;
import static org.patchthrough.directory.load.DemoFolder.accepted;
import static org.patchthrough.directory.load.MemberFiles.MEMBERS;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.directory.ImportReport.Passed;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.RealDirectory;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.Snapshot;

/** What an import drops, leaves out or fills in by itself, and tells. */
class MendingGatesTest {
    @TempDir
    private Path temporary;

    private RealFolder folder;

    @BeforeEach
    void copy() {
        folder = RealFolder.copyTo(temporary);
    }

    @Test
    void a_number_that_nobody_can_dial_costs_its_entry() {
        var result = accepted(folder.with(OFFICES, "phone: 256-734-6043", "phone: 900-734-6043")
                .with(OFFICES, "phone: 205-221-2310", "phone: call us")
                .readAgain(Acceptance.NONE));

        assertThat(mended(result, 11))
                .containsExactly(
                        "A000055-cullman: phone \"900-734-6043\"; ten digits that may be dialed, such as 256-734-6043; dropped",
                        "A000055-jasper: phone \"call us\"; ten digits that may be dialed, such as 256-734-6043; dropped");
        assertThat(result.snapshot().offices(Seat.parse("AL-4"), null, SITTING))
                .extracting(Office::city)
                .containsExactly("Washington", "Tuscumbia");
    }

    @Test
    void an_office_of_nobody_and_one_with_a_name_that_is_taken_cost_their_entries() {
        var result = accepted(folder.with(OFFICES, "- id: A000055-jasper", "- id: A000055-cullman")
                .with(OFFICES, "bioguide: A000148", "bioguide: A999999")
                .readAgain(Acceptance.NONE));

        assertThat(mended(result, 13))
                .contains(
                        "A000055-cullman: an id for the second time; one of its own; dropped",
                        "A000148-newton: an office of A999999; somebody in the members file; dropped");
        assertThat(result.snapshot().offices(Seat.parse("MA-4"), null, SITTING)).hasSize(1);
    }

    @Test
    void a_zip_or_a_place_that_cannot_be_is_left_out() {
        var result = accepted(folder.with(OFFICES, "zip: '35055'", "zip: '3505'")
                .with(OFFICES, "latitude: 33.83438", "latitude: 3383438")
                .readAgain(Acceptance.NONE));

        assertThat(mended(result, 15))
                .containsExactly(
                        "A000055-cullman: ZIP \"3505\"; five digits; left out",
                        "A000055-jasper: coordinates 3383438, -87.274935; a place in the United States; left out",
                        "S001225-rock_island: coordinates 441.5080197, -90.5783808; a place in the United States; left out");
        assertThat(result.snapshot().offices(Seat.parse("AL-4"), null, SITTING))
                .filteredOn(office -> office.city().equals("Cullman"))
                .singleElement()
                .satisfies(office -> assertThat(office.zip()).isNull());
    }

    @Test
    void at_the_turn_of_a_congress_people_come_without_phones_and_keep_those_of_before() {
        var result = accepted(folder.silent(400)
                .with(OFFICES, "phone: 256-734-6043", "phone: 256-734-6044")
                .readAgain(Acceptance.NONE));

        assertThat(mended(result, 9))
                .hasSize(401)
                .first()
                .asString()
                .matches(".*: no Washington phone; one; 202-225-.* of before is assumed");
        assertThat(result.snapshot().officeCount()).isEqualTo(536 + 1_280);
        assertThat(result.snapshot().holdings().stream()
                        .flatMap(held -> held.offices().stream())
                        .filter(Office::assumed))
                .hasSize(400)
                .allSatisfy(office -> assertThat(office.kind()).isEqualTo(Office.Kind.WASHINGTON));
        assertThat(result.snapshot().origin().report().changes()).hasSize(401);
    }

    @Test
    void somebody_newly_elected_has_the_number_of_the_seat() {
        var before = phone(RealDirectory.snapshot(), "NY-12");

        var result = accepted(folder.with(MEMBERS, "bioguide: N000002", "bioguide: N999999")
                .term("N999999", "phone: 202", "no_phone: 202")
                .readAgain(Acceptance.NONE));

        assertThat(phone(result.snapshot(), "NY-12")).isEqualTo(before);
        assertThat(result.snapshot().origin().report().changes())
                .contains("NY-12 Jerrold Nadler: listed as N999999, was N000002");
    }

    @Test
    void a_seat_whose_lines_have_moved_hands_no_number_on() {
        var result = accepted(folder.with(MEMBERS, "bioguide: N000002", "bioguide: N999999")
                .term("N999999", "phone: 202", "no_phone: 202")
                .edit(DirectoryImport.MANIFEST, text -> "congress: 120\n")
                .with(ZipFiles.PAIRS, "36,NY,10018,12\r\n", "36,NY,10018,10\r\n")
                .readAgain(Acceptance.ALL));

        assertThat(result.snapshot().offices(Seat.parse("NY-12"), null, SITTING))
                .isEmpty();
        assertThat(mended(result, 9)).contains("N999999: no Washington phone; one; none of before can be assumed");
    }

    @Test
    void the_newly_elected_may_come_without_a_bioguide_id() {
        var result = accepted(folder.with(MEMBERS, "bioguide: N000002", "no_bioguide: N000002")
                .term("N000002", "start: '2025-01-03'", "start: '2026-11-20'")
                .readAgain(Acceptance.NONE));

        assertThat(result.snapshot()
                        .findMember(Seat.parse("NY-12"))
                        .orElseThrow()
                        .id())
                .isEqualTo("govtrack-400289");
    }

    private static String phone(Snapshot snapshot, String seat) {
        return snapshot.offices(Seat.parse(seat), null, SITTING).getFirst().phone();
    }

    private static List<String> mended(ImportResult.Accepted result, int gate) {
        return result.snapshot().origin().report().remarks().stream()
                .filter(remark ->
                        remark.as() == Passed.MENDED && remark.mistake().gate() == gate)
                .map(remark -> remark.mistake())
                .map(mistake -> mistake.where().replaceFirst("^line [0-9]+, ", "") + ": " + mistake.found() + "; "
                        + mistake.wanted())
                .toList();
    }
}
