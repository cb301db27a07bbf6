package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;
import static org.patchthrough.directory.load.DemoFolder.accepted;
import static org.patchthrough.directory.load.DemoFolder.mistakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;

class DirectoryImportTest {
    private static final String MEMBERS = "legislators-current.yaml";
    private static final String OFFICES = "legislators-district-offices.yaml";

    @TempDir
    private Path temporary;

    private DemoFolder folder;

    @BeforeEach
    void copy() {
        folder = DemoFolder.copyTo(temporary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2  | bioguide: Z000101        | bioguide: Z101            | bioguide "Z101"                  | one letter and six digits
            2  | last: Renner             | former: Renner            | a name without first or last     | both
            3  | type: sen                | type: senator             | type "senator"                   | sen or rep
            3  | state: NY                | state: ZZ                 | state "ZZ"                       | one of the 56
            3  | start: '2025-01-03'      | start: '2026-11-27'       | a term from 2026-11-27           | one from 2026-11-26 or before
            3  | start: '2025-01-03'      | start: 'January'          | from "January" to "2031-01-03"   | two dates such as
            4  | bioguide: Z000101        | bioguide: Z000102         | Z000102, as in line              | each member once
            4  | class: 1                 | class: 3                  | NY-S3, as in line                | one holder a seat
            5  | class: 1                 | class: 4                  | class "4"                        | 1, 2 or 3
            6  | district: 26             | district: 27              | district "27" of New York        | 1 to 26
            6  | district: 26             | district: 0               | district "0" of New York         | 1 to 26
            6  | district: 26             | distric: 26               | district missing of New York     | 1 to 26
            8  | phone: 202-555-0101      | phone: 202-224-3121       | phone "202-224-3121"             | a fictional number
            8  | phone: 202-555-0101      | phone: 202-555-0102       | 202-555-0102, as in line         | of one's own
            """)
    void a_wrong_member_is_refused_by_name(int gate, String right, String wrong, String found, String wanted) {
        assertThat(mistakes(folder.with(MEMBERS, right, wrong).read())).anySatisfy(mistake -> {
            assertThat(mistake.gate()).isEqualTo(gate);
            assertThat(mistake.file()).isEqualTo(MEMBERS);
            assertThat(mistake.where()).matches("line [0-9]+, Z[0-9]+");
            assertThat(mistake.found()).startsWith(found);
            assertThat(mistake.wanted()).contains(wanted);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phone: 646-555-0110 | phone: call us         | ring
            phone: 646-555-0110 | phone: 646-555-011     | digits
            phone: 646-555-0110 | phone: 646-736-2200    | a number that rings at somebody's
            """)
    void a_phone_of_the_wrong_shape_is_refused(String right, String wrong, String why) {
        assertThat(mistakes(folder.with(OFFICES, right, wrong).read()))
                .as(why)
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.gate()).isEqualTo(11);
                    assertThat(mistake.where()).isEqualTo("line 6, Z000101-new_york");
                    assertThat(mistake.wanted()).contains("212-555-0123");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36,NY,10017,12 | 36,NY,1017,12  | line 15 | ZIP "1017"  | five digits
            36,NY,10017,12 | 36,NY,10017,28 | line 15 | NY-28       | a district that the state has
            36,NY,10017,12 | 36,NX,10017,12 | line 15 | NX-12       | a district that the state has
            36,NY,10017,12 | 36,NY,10017    | line 15 | 36,NY,10017 | 4 cells
            state_abbr     | state          | line 1  | state_fips  | the columns
            """)
    void a_wrong_row_of_the_zip_table_is_refused(
            String right, String wrong, String where, String found, String wanted) {
        assertThat(mistakes(folder.with("zccd.csv", right, wrong).read()))
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.where()).isEqualTo(where);
                    assertThat(mistake.found()).startsWith(found);
                    assertThat(mistake.wanted()).contains(wanted);
                });
    }

    @Test
    void all_mistakes_of_all_files_come_at_once() {
        var result = folder.with(MEMBERS, "district: 26", "district: 40")
                .with(OFFICES, "646-555-0110", "none")
                .with("zccd.csv", "90210,36", "90210,99")
                .read();

        assertThat(mistakes(result)).extracting(ImportMistake::gate).containsExactly(6, 11, 16);
    }

    @Test
    void a_mistake_says_where_it_is_what_was_found_and_what_would_do() {
        assertThat(mistakes(folder.with("zccd.csv", "90210,36", "90210,99").read()))
                .hasToString("[zccd.csv, line 4: found CA-99; wanted a district that the state has (gate 16)]");
    }

    @Test
    void a_file_that_is_missing_or_no_yaml_or_no_text_is_a_mistake_not_a_fault() throws IOException {
        folder.without("zccd.csv").with(MEMBERS, "  name:", "  name: [");
        Files.write(temporary.resolve(OFFICES), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes(folder.read()))
                .allSatisfy(mistake -> assertThat(mistake.gate()).isEqualTo(1))
                .extracting(ImportMistake::file)
                .containsExactly(MEMBERS, OFFICES, "zccd.csv");
    }

    @Test
    void a_folder_that_is_not_there_is_refused_too() {
        assertThat(mistakes(DemoFolder.read(temporary.resolve("nowhere")))).hasSize(3);
    }

    @Test
    void a_handful_of_members_is_refused_unless_it_says_that_it_is_a_demo() {
        assertThat(mistakes(folder.without("directory.yaml").read()))
                .extracting(ImportMistake::gate)
                .contains(5, 6, 7, 8, 12, 16, 17, 18);
    }

    @Test
    void a_directory_of_an_unknown_kind_is_refused() {
        assertThat(mistakes(folder.with("directory.yaml", "scope: demo", "scope: toy")
                        .read()))
                .hasToString("[directory.yaml, scope: found \"toy\"; wanted demo or congress (gate 1)]");
    }

    @Test
    void an_office_without_a_phone_is_no_office_and_no_mistake() {
        var result =
                accepted(folder.with(OFFICES, "    phone: 646-555-0110\n", "").read());

        assertThat(result.warnings()).isEmpty();
        assertThat(result.snapshot().offices(Seat.parse("NY-S1"), "10017", SITTING))
                .extracting(Office::city)
                .containsExactly("Washington", "Albany", "Buffalo", "Syracuse");
    }

    @Test
    void an_office_of_nobody_and_one_with_a_name_that_is_taken_are_dropped_with_a_word() {
        var result = accepted(folder.with(OFFICES, "bioguide: Z000105", "bioguide: Z999999")
                .with(OFFICES, "id: Z000101-albany", "id: Z000101-new_york")
                .read());

        assertThat(result.warnings())
                .hasSize(3)
                .allSatisfy(warning -> assertThat(warning.gate()).isEqualTo(13));
        assertThat(result.snapshot().offices(Seat.parse("NY-26"), null, SITTING))
                .hasSize(1);
        assertThat(result.snapshot().offices(Seat.parse("NY-S1"), null, SITTING))
                .hasSize(4);
    }

    @Test
    void the_same_files_have_the_same_checksum_and_others_another() {
        var original = DemoFolder.snapshot().origin();
        var copy = accepted(folder.read()).snapshot().origin();
        var changed =
                accepted(folder.with(OFFICES, "0110", "0198").read()).snapshot().origin();

        assertThat(copy.checksum()).isEqualTo(original.checksum()).isNotEqualTo(changed.checksum());
    }
}
