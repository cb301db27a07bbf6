package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.patchthrough.directory.load.MemberFiles.MEMBERS;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;
import static org.patchthrough.directory.load.Spoiled.spoiled;
import static org.patchthrough.directory.load.ZipFiles.PAIRS;
import static org.patchthrough.directory.load.ZipFiles.REPAIRS;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.directory.ImportMistake;

/** All of Congress, spoiled in one place: one gate refuses it, by file, row, what was found and what would do. */
class HardGatesTest {
    @TempDir
    private Path temporary;

    private static List<Spoiled> folders() {
        return List.of(
                spoiled(
                        1,
                        "a line that is no YAML",
                        f -> f.with(MEMBERS, "  name:", "  name: ["),
                        MEMBERS + ", line .*"),
                spoiled(
                        1,
                        "a page instead of a list",
                        f -> f.edit(OFFICES, text -> "error: rate limit\n"),
                        OFFICES + ": found something else at the top; wanted a list of records .*"),
                spoiled(
                        2,
                        "an ID without its letter",
                        f -> f.with(MEMBERS, "bioguide: C000127", "bioguide: '000127'"),
                        MEMBERS + ", line 1, 000127: found bioguide \"000127\"; wanted one letter and six digits .*"),
                spoiled(
                        2,
                        "a member of long standing with a number of the newly elected",
                        f -> f.with(MEMBERS, "bioguide: C000127", "biogid: C000127"),
                        MEMBERS + ", line 1, govtrack-300018: found bioguide missing; wanted one letter .*"),
                spoiled(
                        3,
                        "a term that ends before it begins",
                        f -> f.term("C000127", "2031", "2021"),
                        MEMBERS
                                + ", line 1, C000127: found from \"2025-01-03\" to \"2021-01-03\"; wanted two dates .*"),
                spoiled(
                        3,
                        "a state that sends nobody",
                        f -> f.term("C000127", "state: WA", "state: XX"),
                        MEMBERS + ", line 1, C000127: found state \"XX\"; wanted one of the 56 .*"),
                spoiled(
                        4,
                        "one ID for two",
                        f -> f.with(MEMBERS, "bioguide: K000367", "bioguide: C000127"),
                        MEMBERS
                                + ", line [0-9]+, C000127: found C000127, as in line 1, C000127; wanted each member once .*"),
                spoiled(
                        5,
                        "97 senators",
                        f -> f.withoutSenators(3),
                        MEMBERS + ": found 97 senators; wanted 98 to 100 .*"),
                spoiled(
                        6,
                        "424 representatives",
                        f -> f.withoutRepresentatives(7),
                        MEMBERS + ": found 424 voting House members; wanted 425 to 435 .*"),
                spoiled(
                        7,
                        "529 members",
                        f -> f.withoutSenators(2).withoutRepresentatives(6),
                        MEMBERS + ": found 529 members; wanted 530 to 541 .*"),
                spoiled(
                        8,
                        "a senator on a number of the House",
                        f -> f.term("C000127", "202-224-3441", "202-225-0000"),
                        MEMBERS + ", line 1, C000127: found phone \"202-225-0000\"; wanted 202-224-1234 .*"),
                spoiled(
                        9,
                        "eleven more without a phone",
                        f -> f.silent(11),
                        MEMBERS + ": found 12 members without a Washington phone; wanted at most 10 .*"),
                spoiled(
                        12,
                        "899 offices",
                        HardGatesTest::fewOffices,
                        OFFICES + ": found 899 offices; wanted 900 to 5,000 .*"),
                spoiled(
                        16,
                        "a ZIP that has lost its zero",
                        f -> f.with(PAIRS, ",02139,", ",2139,"),
                        PAIRS + ", line [0-9]+: found ZIP \"2139\"; wanted five digits, leading zeros kept .*"),
                spoiled(
                        17,
                        "a ZIP of Georgia given to Alabama",
                        f -> f.with(PAIRS, "13,GA,30165,14\r\n", ""),
                        PAIRS + ", ZIP 30165: found \\[AL-3]; wanted a district of GA among them, .*"),
                spoiled(
                        17,
                        "the table without its lost rows",
                        f -> f.rows(REPAIRS, row -> !row.contains("lost-by")),
                        PAIRS + ": found 109 ZIPs in several states; wanted 130 to 160 .*"),
                spoiled(
                        18,
                        "Mobile on the lines of the 117th",
                        f -> f.with(PAIRS, "01,AL,36602,2\r\n", ""),
                        PAIRS + ", ZIP 36602: found \\[AL-1]; wanted AL-2 among them, by the lines of the 119th .*"),
                spoiled(
                        18,
                        "a table that says it is on old lines",
                        f -> f.edit(DirectoryImport.MANIFEST, text -> "congress: 118\n"),
                        "directory.yaml, congress: found the lines of the 118th; wanted the 119th or a later one .*"),
                spoiled(
                        19,
                        "Cheyenne partly in Colorado",
                        f -> f.edit(PAIRS, text -> text + "08,CO,82001,8\r\n"),
                        PAIRS + ", ZIP 82001: found several districts of CO and WY; wanted one district of WY .*"));
    }

    /** Second and third offices go first, so that hardly a member is left without any. */
    private static RealFolder fewOffices(RealFolder folder) {
        var left = new int[] {1_312 - 899};
        return folder.edit(
                OFFICES,
                text -> Pattern.compile("(?m)(?<=\n)(  - id: .*\n(?:    .*\n)+)(?=  - id: )")
                        .matcher(text)
                        .replaceAll(office -> left[0]-- > 0 ? "" : Matcher.quoteReplacement(office.group())));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_one_gate_refuses_no_other_has_to(Spoiled spoiled) {
        var folder = spoiled.edit().apply(RealFolder.copyTo(temporary));

        assertThat(DemoFolder.mistakes(folder.read()))
                .allSatisfy(mistake -> assertThat(mistake.gate()).isEqualTo(spoiled.gate()))
                .anySatisfy(mistake -> assertThat(mistake.toString()).matches(spoiled.message()));
    }

    @Test
    void districts_that_the_table_has_on_older_lines_are_found_out_though_all_counts_are_right() {
        var folder = RealFolder.copyTo(temporary)
                .with(PAIRS, "01,AL,36602,2\r\n", "01,AL,36602,7\r\n")
                .with(PAIRS, "22,LA,71101,6\r\n", "22,LA,71101,5\r\n");

        assertThat(DemoFolder.mistakes(folder.read()))
                .extracting(ImportMistake::gate, ImportMistake::where, ImportMistake::found)
                .containsExactly(tuple(18, "ZIP 36602", "[AL-1, AL-7]"), tuple(18, "ZIP 71101", "[LA-4, LA-5]"));
    }
}
