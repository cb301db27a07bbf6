package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.accepted;
import static org.patchthrough.directory.load.DemoFolder.mistakes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.SeatHolding;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The shapes in which a directory may come. */
class SourcesTest {
    private static final String HEADER = "OID_CD119_20|GEOID_CD119_20|NAMELSAD_CD119_20|GEOID_ZCTA5_20|AREALAND_PART\n";

    @TempDir
    private Path temporary;

    private DemoFolder folder;

    @BeforeEach
    void copy() {
        folder = DemoFolder.copyTo(temporary);
    }

    @Test
    void json_of_the_same_shape_makes_the_same_snapshot() throws IOException {
        asJson("legislators-current");
        asJson("legislators-district-offices");

        assertThat(accepted(folder.read()).snapshot().holdings())
                .isEqualTo(DemoFolder.snapshot().holdings());
    }

    @Test
    void a_mistake_in_json_is_told_with_the_files_own_name_and_line() throws IOException {
        asJson("legislators-current");
        folder.with("legislators-current.json", "\"sen\"", "\"senator\"");

        assertThat(mistakes(folder.read())).anySatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo("legislators-current.json");
            assertThat(mistake.where()).matches("line [0-9]+, Z[0-9]+");
        });
    }

    @Test
    void json_that_breaks_off_is_a_mistake_and_names_the_line() throws IOException {
        asJson("legislators-current");
        var json = temporary.resolve("legislators-current.json");
        Files.writeString(json, Files.readString(json).substring(0, 400));

        assertThat(mistakes(folder.read())).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).matches("line [0-9]+");
            assertThat(mistake.wanted()).isEqualTo("JSON");
        });
    }

    private void asJson(String file) throws IOException {
        var yaml = temporary.resolve(file + ".yaml");
        var read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(temporary.resolve(file + ".json").toFile(), read);
        Files.delete(yaml);
    }

    @Test
    void an_alias_and_nesting_without_end_are_refused_with_their_line() {
        assertThat(mistakes(folder.with("legislators-district-offices.yaml", "- id:", "- &a []\n- *a\n- id:")
                        .read()))
                .hasToString("[legislators-district-offices.yaml, line 4: found an alias; write out what it stands for;"
                        + " wanted YAML (gate 1)]");
        assertThat(mistakes(folder.with("legislators-current.yaml", "- id:", "- " + "[".repeat(100_000) + "\n- id:")
                        .read()))
                .extracting(ImportMistake::found)
                .contains("more than 40 levels of nesting");
    }

    @Test
    void json_nested_without_end_is_refused() throws IOException {
        folder.without("legislators-current.yaml");
        Files.writeString(temporary.resolve("legislators-current.json"), "[".repeat(100_000));

        assertThat(mistakes(folder.read()))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.found()).contains("nesting depth"));
    }

    @Test
    void members_find_their_committees() throws IOException {
        Files.writeString(temporary.resolve("committee-membership-current.yaml"), """
                HSXX: [{name: A, bioguide: Z000101}]
                HSXX05: [{name: A, bioguide: Z000101}, {name: Gone, bioguide: Z999999}]
                """);
        Files.writeString(temporary.resolve("committees-current.yaml"), """
                - {type: house, name: Of Something, thomas_id: HSXX}
                """);

        var result = accepted(folder.read());

        assertThat(result.snapshot().holdings())
                .flatExtracting(
                        holding -> holding.findMember().map(Member::committees).orElse(List.of()))
                .containsExactly("HSXX", "HSXX05");
        assertThat(result.warnings())
                .extracting(ImportMistake::found)
                .containsExactly("a place of Z999999", "members of HSXX05");
    }

    @Test
    void the_census_relation_may_stand_for_the_zip_table() throws IOException {
        folder.without("zccd.csv");
        relation("\uFEFF" + HEADER + """
                1|3612|Congressional District 12|10017|9
                2|5000|Congressional District (at Large)|05401|9
                3|1198|Delegate District (at Large)|20001|9
                4|72ZZ|not defined||9
                5|36ZZ|not defined|10017|0
                6|3613|Congressional District 13||9
                """);

        var snapshot = accepted(folder.read()).snapshot();

        assertThat(snapshot.zipCount()).isEqualTo(3);
        assertThat(snapshot.lookup("20001").house())
                .extracting(SeatHolding::seat)
                .hasToString("[DC-0]");
        assertThat(snapshot.lookup("05401").house())
                .extracting(SeatHolding::seat)
                .hasToString("[VT-0]");
        assertThat(snapshot.lookup("10017").house())
                .extracting(SeatHolding::seat)
                .hasToString("[NY-12]");
    }

    @Test
    void a_wrong_row_of_the_census_relation_is_refused_by_its_line() throws IOException {
        folder.without("zccd.csv");
        relation(HEADER + """
                1|3612|Congressional District 12|10017|9
                2|3644|Congressional District 44|10018|9
                3|0312|Congressional District 12|10019|9
                """);

        assertThat(mistakes(folder.read()))
                .extracting(ImportMistake::toString)
                .containsExactly(
                        "tab20_cd11920_zcta520_natl.txt, line 3: found NY-44; wanted a district that the state has (gate 16)",
                        "tab20_cd11920_zcta520_natl.txt, line 4: found FIPS 03-12; wanted a district that the state has (gate"
                                + " 16)");

        relation(HEADER + "1|36|12\n");
        assertThat(mistakes(folder.read())).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).isEqualTo("line 2");
            assertThat(mistake.found()).isEqualTo("1|36|12");
        });
    }

    @Test
    void two_zip_tables_or_the_lines_of_another_congress_are_refused() throws IOException {
        relation(HEADER);
        assertThat(mistakes(folder.read()))
                .extracting(ImportMistake::found)
                .containsExactly("a second ZIP table, beside tab20_cd11920_zcta520_natl.txt");

        folder.without("zccd.csv").without("tab20_cd11920_zcta520_natl.txt");
        Files.writeString(temporary.resolve("tab20_cd12020_zcta520_natl.txt"), HEADER);
        assertThat(mistakes(folder.read())).singleElement().satisfies(mistake -> {
            assertThat(mistake.gate()).isEqualTo(18);
            assertThat(mistake.file()).isEqualTo("tab20_cd12020_zcta520_natl.txt");
        });
    }

    private void relation(String text) throws IOException {
        Files.writeString(temporary.resolve("tab20_cd11920_zcta520_natl.txt"), text);
    }

    @Test
    void each_file_is_taken_from_the_first_place_that_has_it(@TempDir Path other) throws IOException {
        Files.move(temporary.resolve("zccd.csv"), other.resolve("zccd.csv"));
        var places = List.of(SourceFolder.of(temporary), new SourceFolder(other, "https://example.org/zips"));

        var read = accepted(new DirectoryImport(java.time.InstantSource.system()).read(places))
                .snapshot();

        assertThat(read.zipCount()).isEqualTo(DemoFolder.snapshot().zipCount());
        assertThat(read.origin().source()).isEqualTo(temporary + " and https://example.org/zips");
    }
}
