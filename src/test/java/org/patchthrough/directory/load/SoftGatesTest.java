package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patchthrough.directory.load.DemoFolder.accepted;
import static org.patchthrough.directory.load.MemberFiles.MEMBERS;
import static org.patchthrough.directory.load.MemberFiles.OFFICES;
import static org.patchthrough.directory.load.Spoiled.spoiled;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchthrough.directory.ImportMistake;
import org.patchthrough.directory.ImportReport.Passed;

/** All of Congress a second time, changed in one place: one gate doubts it, and an operator's word for that gate helps. */
class SoftGatesTest {

    @TempDir
    private Path temporary;

    private static List<Spoiled> folders() {
        return List.of(
                spoiled(
                        1,
                        "a file a fifth larger",
                        f -> f.edit(OFFICES, text -> text + "# padding\n".repeat(7_000)),
                        OFFICES
                                + ": found 396,605 bytes; wanted 326,605 at the import before, give or take 20 per cent .*"),
                spoiled(
                        3,
                        "a term that is over",
                        f -> f.term("C000127", "end: '2031-01-03'", "end: '2026-10-01'"),
                        MEMBERS
                                + ", line 1, C000127: found a term that ended on 2026-10-01; wanted one that has not; .*"),
                spoiled(5, "99 senators", f -> f.withoutSenators(1), MEMBERS + ": found 99 senators; wanted 100 .*"),
                spoiled(
                        6,
                        "a seat that has fallen vacant",
                        f -> f.withoutRepresentatives(1),
                        MEMBERS + ": found nobody for [A-Z]{2}-[0-9]+; wanted a member, as before, .*"),
                spoiled(
                        8,
                        "four without a phone",
                        f -> f.silent(3),
                        MEMBERS
                                + ", line [0-9]+, [A-Z0-9]+: found no Washington phone, as of 4 members; wanted at most 2 .*"),
                spoiled(
                        10,
                        "a senator's number is another",
                        f -> f.term("C000127", "202-224-3441", "202-224-0000"),
                        MEMBERS + ", line 1, C000127: found phone 202-224-0000; wanted 202-224-3441, as before .*"),
                spoiled(
                        11,
                        "six numbers that nobody can dial",
                        f -> f.withMany(OFFICES, 6, "    phone: [2-9]", "    phone: 1"),
                        OFFICES + ": found 6 offices with a number that cannot be dialed; wanted at most 5 .*"),
                spoiled(
                        12,
                        "a tenth of the offices gone",
                        f -> f.withMany(OFFICES, 130, "    phone: ", "    no_phone: "),
                        OFFICES + ": found 1,150 offices with a phone; wanted 1,280 at the import before, .*"),
                spoiled(
                        14,
                        "a number of two members",
                        f -> f.with(OFFICES, "phone: 617-332-3333", "phone: 256-734-6043"),
                        OFFICES + ", line [0-9]+, A000148-newton: found phone 256-734-6043, as in A000055-cullman; .*"),
                spoiled(
                        18,
                        "lines of a Congress far ahead",
                        f -> f.edit(DirectoryImport.MANIFEST, text -> "congress: 124\n"),
                        "directory.yaml, congress: found the lines of the 124th; wanted the 119th's, .*"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_one_gate_doubts_waits_for_a_word(Spoiled changed) {
        var folder = changed.edit().apply(RealFolder.copyTo(temporary));

        var parsed = folder.parsed();

        assertThat(RealFolder.readAgain(Acceptance.NONE, parsed))
                .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> {
                    assertThat(refused.onlyDoubted()).isTrue();
                    assertThat(refused.doubts())
                            .allSatisfy(doubt -> assertThat(doubt.gate()).isEqualTo(changed.gate()))
                            .anySatisfy(doubt -> assertThat(doubt.toString()).matches(changed.message()));
                });
        assertThat(accepted(RealFolder.readAgain(new Acceptance(false, Set.of(changed.gate())), parsed))
                        .snapshot()
                        .origin()
                        .report()
                        .remarks())
                .anySatisfy(remark -> {
                    assertThat(remark.as()).isEqualTo(Passed.ACCEPTED);
                    assertThat(remark.mistake().toString()).matches(changed.message());
                });
    }

    @Test
    void what_is_doubted_is_only_told_where_there_is_no_import_before() {
        var first = RealFolder.copyTo(temporary).withoutSenators(1).withoutRepresentatives(1);

        assertThat(accepted(first.read()).warnings())
                .extracting(ImportMistake::toString)
                .anyMatch(told -> told.contains("99 senators"));
    }

    @Test
    void a_word_for_one_gate_is_none_for_another_and_none_against_a_refusal() {
        var four = RealFolder.copyTo(temporary).withoutRepresentatives(4);

        var parsed = four.parsed();

        assertThat(RealFolder.readAgain(Acceptance.parse("6"), parsed))
                .isInstanceOfSatisfying(ImportResult.Refused.class, refused -> {
                    assertThat(refused.doubts())
                            .singleElement()
                            .satisfies(
                                    doubt -> assertThat(doubt)
                                            .hasToString(
                                                    MEMBERS
                                                            + ": found 533 members; wanted 537 at the import before, give or take 3 outside 1 to 10 January (gate 7)"));
                });
        assertThat(RealFolder.readAgain(Acceptance.parse("6,7"), parsed)).isInstanceOf(ImportResult.Accepted.class);
        assertThat(four.withoutRepresentatives(3).readAgain(Acceptance.ALL))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.onlyDoubted()).isFalse());
    }

    @Test
    void in_the_first_days_of_january_members_may_come_and_go() {
        var folder = RealFolder.copyTo(temporary).withoutRepresentatives(4);

        assertThat(folder.readAgain(Instant.parse("2027-01-04T18:00:00Z")))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.doubts())
                                .extracting(ImportMistake::gate)
                                .doesNotContain(7));
    }

    @Test
    void what_was_told_at_the_import_before_needs_no_second_word() {
        var folder = RealFolder.copyTo(temporary).with(OFFICES, "phone: 617-332-3333", "phone: 617-332-3334");

        var again =
                accepted(folder.readAgain(Acceptance.NONE)).snapshot().origin().report();

        assertThat(again.remarks())
                .filteredOn(remark -> remark.as() == Passed.KNOWN)
                .extracting(remark -> remark.mistake().gate())
                .containsExactly(3, 3, 14, 14, 14);
        assertThat(again.changes())
                .containsExactly("MA-4 Jake Auchincloss: phone in Newton 617-332-3334, was 617-332-3333");
    }

    @Test
    void a_count_that_was_told_needs_no_second_word_though_it_is_another() {
        var ninetyNine = RealFolder.copyTo(temporary).withoutSenators(1);
        var before = accepted(ninetyNine.readAgain(Acceptance.ALL)).snapshot();
        var ninetyEight = ninetyNine.withoutSenators(1);

        var again = new DirectoryImport(InstantSource.fixed(Instant.parse("2026-12-02T15:00:00Z")))
                .comparedWith(List.of(before))
                .read(ninetyEight.path());

        assertThat(accepted(again).snapshot().origin().report().remarks())
                .filteredOn(remark -> remark.mistake().gate() == 5)
                .singleElement()
                .matches(remark -> remark.as() == Passed.KNOWN)
                .matches(remark -> remark.mistake().found().equals("98 senators"));
    }

    @Test
    void the_same_files_again_are_never_doubted() {
        var folder = RealFolder.copyTo(temporary);

        assertThat(folder.readAgain(Instant.parse("2027-01-03T16:59:59Z"))).isInstanceOf(ImportResult.Accepted.class);
    }

    @Test
    void once_the_next_congress_has_begun_they_are_for_their_lines_have_ended() {
        var folder = RealFolder.copyTo(temporary);

        assertThat(folder.readAgain(Instant.parse("2027-01-03T17:00:00Z")))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.doubts())
                                .extracting(ImportMistake::toString)
                                .containsExactly("directory.yaml, congress: found the lines of the 119th; wanted the"
                                        + " 120th's, which are in force, or the next ones (gate 18)"));
    }

    @Test
    void a_word_is_all_or_numbers_of_gates() {
        assertThat(Acceptance.parse("3,10").gates()).containsExactlyInAnyOrder(3, 10);
        assertThat(Acceptance.parse("all").covers(20)).isTrue();
        assertThatThrownBy(() -> Acceptance.parse("21")).hasMessageContaining("3,10");
    }
}
