package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.TestDatabase;
import org.patchthrough.directory.load.CorrectionReader;
import org.patchthrough.directory.load.DemoFolder;
import org.patchthrough.directory.load.DirectoryImport;

class CorrectionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Seat SEAT = Seat.parse("NY-S1");

    private final TestDatabase database = TestDatabase.fresh();
    private final SnapshotStore store = new SnapshotStore(database.jdbi());
    private Instant now = Instant.parse("2026-11-25T15:00:00Z");
    private final InstantSource clock = () -> now;
    private final Directory directory = Directory.open(store, clock);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_correction_is_served_under_a_new_number_and_calls_in_progress_keep_theirs() {
        var before = directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {seat: NY-S1, office: washington, phone: 202-555-0177}"));

        assertThat(phones(directory.newest()).getFirst()).isEqualTo("+12025550177");
        assertThat(directory.newest().number()).isGreaterThan(before.number());
        assertThat(phones(directory.get(before.number())).getFirst()).isEqualTo("+12025550101");
        assertThat(Directory.open(store, clock).newest()).isEqualTo(directory.newest());
    }

    @Test
    void it_is_stored_as_one_flat_object_and_read_from_it() throws IOException {
        var given = corrections("- {seat: NY-S1, office: washington, phone: 202-555-0177, until: 2026-11-30}");
        directory.add(DemoFolder.snapshot());
        directory.correct(given);

        var stored = database.jdbi()
                .withHandle(handle -> handle.createQuery("select body from correction")
                        .mapTo(String.class)
                        .one());
        var json = new ObjectMapper();
        assertThat(json.readTree(stored)).isEqualTo(json.readTree("""
                        {
                          "all": [
                            {
                              "seat": "NY-S1", "member": null, "office": "washington",
                              "phone": "+12025550177", "hours": null, "notInUse": false,
                              "pronunciation": null, "pronoun": null, "hasLeft": false,
                              "note": null, "until": "2026-11-30"
                            }
                          ],
                          "recesses": [],
                          "empty": false
                        }
                        """));
        assertThat(store.corrections(now)).isEqualTo(given);
    }

    @Test
    void it_survives_an_import_and_is_shown_beside_what_that_one_says() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {seat: NY-S1, office: washington, phone: 202-555-0177}"));
        directory.add(imported("202-555-0101", "202-555-0198"));

        assertThat(phones(directory.newest()).getFirst()).isEqualTo("+12025550177");
        assertThat(report()).containsExactly("NY-S1, washington: phone +12025550177, the import says +12025550198");
    }

    @Test
    void it_is_said_when_the_source_has_caught_up() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {seat: NY-S1, office: washington, phone: 202-555-0177}"));
        directory.add(imported("202-555-0101", "202-555-0177"));

        assertThat(report().getFirst()).endsWith("caught up, take it out");
    }

    @Test
    void an_assumed_number_is_confirmed_by_hand_until_the_source_has_it() {
        var before = DemoFolder.snapshot();
        var silent = DemoFolder.copyTo(folder).with("legislators-current.yaml", "    phone: 202-555-0101\n", "");
        var assumed = new DirectoryImport(clock).comparedWith(List.of(before)).read(silent.path());
        directory.add(DemoFolder.accepted(assumed).snapshot());
        assertThat(directory
                        .newest()
                        .find(SEAT)
                        .orElseThrow()
                        .offices()
                        .getFirst()
                        .assumed())
                .isTrue();

        directory.correct(corrections("- {seat: NY-S1, office: washington, phone: 202-555-0101}"));
        assertThat(directory
                        .newest()
                        .find(SEAT)
                        .orElseThrow()
                        .offices()
                        .getFirst()
                        .assumed())
                .isFalse();
        assertThat(report()).noneMatch(line -> line.contains("take it out"));
    }

    @Test
    void after_its_last_day_all_is_as_imported() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {seat: NY-S1, office: washington, phone: 202-555-0177, until: 2026-11-30}"));
        now = Instant.parse("2026-12-01T04:59:00Z");
        directory.keepUp();
        assertThat(phones(directory.newest()).getFirst()).isEqualTo("+12025550177");
        now = Instant.parse("2026-12-01T05:00:00Z");
        directory.keepUp();

        assertThat(phones(directory.newest()).getFirst()).isEqualTo("+12025550101");
    }

    @Test
    void an_office_not_in_use_is_not_called_and_one_by_appointment_comes_last() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("""
                - {member: Z000101, office: Z000101-albany, not in use: true}
                - {member: Z000101, office: Z000101-new_york, hours: By appointment only}
                """));

        assertThat(directory.newest().offices(SEAT, "10017", SITTING))
                .extracting(Office::city)
                .containsExactly("Washington", "Buffalo", "Syracuse", "New York");
    }

    @Test
    void in_a_recess_of_the_chamber_offices_at_home_come_first() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {recess: senate, from: 2026-12-18, until: 2027-01-02}"));

        assertThat(cities(LocalDate.of(2026, 12, 17)))
                .containsExactly("Washington", "New York", "Albany", "Buffalo", "Syracuse");
        assertThat(cities(LocalDate.of(2026, 12, 18)))
                .containsExactly("New York", "Albany", "Buffalo", "Syracuse", "Washington");
        assertThat(cities(LocalDate.of(2027, 1, 2))).last().isEqualTo("Washington");
        assertThat(cities(LocalDate.of(2027, 1, 3))).first().isEqualTo("Washington");
        assertThat(report())
                .containsExactly(
                        "senate: in recess from 2026-12-18 until 2027-01-02, district offices are tried first");
    }

    private List<String> cities(LocalDate day) {
        return directory.newest().offices(SEAT, "10017", day).stream()
                .map(Office::city)
                .toList();
    }

    @Test
    void a_recess_without_its_days_or_its_chamber_is_mistaken() {
        assertThat(mistakes("""
                - {recess: both, from: 2026-12-18, until: 2027-01-02}
                - {recess: house, from: 2026-12-18}
                - {recess: house, from: 2027-01-02, until: 2026-12-18}
                - {recess: house, from: 2026-10-01, until: 2026-11-24}
                - {recess: house, from: 2026-12-18, until: 2027-01-02, office: washington}
                """))
                .extracting(ImportMistake::where)
                .containsExactly("line 1", "line 2", "line 3", "line 4", "line 5");
    }

    @Test
    void who_has_left_holds_no_seat_and_a_successor_does() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {member: Z000101, has left: true, note: told on 20 November}"));
        assertThat(directory.newest().find(SEAT))
                .hasValueSatisfying(seat -> assertThat(seat.isVacant()).isTrue());

        directory.add(imported("Z000101", "Z000199"));
        assertThat(directory.newest().findMember(SEAT).map(Member::id)).hasValue("Z000199");
        assertThat(report().getFirst()).endsWith("knows none such any more, take it out");
    }

    @Test
    void a_name_is_spoken_and_somebody_spoken_of_as_they_wish() {
        directory.add(DemoFolder.snapshot());
        directory.correct(corrections("- {member: Z000101, pronunciation: Toh-BEE-us REN-ner, pronoun: they}"));

        var member = directory.newest().findMember(SEAT).orElseThrow();
        assertThat(member.full()).isEqualTo("Tobias H. Renner");
        assertThat(member.english().titleName()).isEqualTo("Senator Toh-BEE-us REN-ner");
        assertThat(member.english().shortTitleName()).isEqualTo("Senator REN-ner");
        assertThat(member.english().subject()).isEqualTo("they");
    }

    @Test
    void a_file_of_fifteen_mistakes_gives_fifteen_lines() {
        assertThat(mistakes("""
                - {seat: NY-S2, office: washington, phone: 202-555-0177}
                - {member: Q999999, pronoun: she}
                - {seat: NY-S1, member: Z000101, office: washington, phone: 202-555-0177}
                - {office: washington, phone: 202-555-0177}
                - {seat: NY-S1, phone: 202-555-0177}
                - {seat: NY-S1, office: Z000101-utica, phone: 202-555-0177}
                - {seat: NY-S1, office: washington, phone: 900-555-0177}
                - {seat: NY-S1, office: washington, phone: 202-555-017}
                - {seat: NY-S1, pronoun: she}
                - {member: Z000101, pronoun: it}
                - {member: Z000101, pronoun: she, until: 2026-11-24}
                - {member: Z000101, pronoun: she, until: soon}
                - {seat: NY-S1, office: washington, not in use: perhaps}
                - {seat: NY-S1, office: washington}
                - {seat: NY-S1, office: washington, fone: 202-555-0177, phone: 202-555-0177}
                """))
                .hasSize(15)
                .extracting(ImportMistake::where)
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 15)
                        .mapToObj(line -> "line " + line)
                        .toList());
    }

    @Test
    void what_is_no_yaml_or_no_list_is_said_so() {
        assertThat(mistakes("- {")).hasSize(1);
        assertThat(mistakes("")).hasSize(1);
        assertThat(mistakes("seat: NY-S1")).hasSize(1);
        assertThat(mistakes("- NY-S1")).hasSize(1);
        assertThat(mistakes("[".repeat(100_000))).hasSize(1);
        assertThat(mistakes("- &a [*a, *a]")).isNotEmpty();
        assertThat(mistakes("- {member: Z000101, pronunciation: \"To\\u202Ebee\"}"))
                .singleElement()
                .matches(mistake -> mistake.found().contains("U+202E"));
    }

    private List<String> report() {
        return directory.newest().corrections().report(directory.newest());
    }

    private static List<String> phones(Snapshot snapshot) {
        return snapshot.find(SEAT).orElseThrow().offices().stream()
                .map(Office::phone)
                .toList();
    }

    private Snapshot imported(String from, String to) {
        var copied = DemoFolder.copyTo(folder).with("legislators-current.yaml", from, to);
        return DemoFolder.accepted(copied.read()).snapshot();
    }

    private Corrections corrections(String yaml) {
        return switch (read(yaml)) {
            case CorrectionReader.Whole whole -> whole.corrections();
            case CorrectionReader.Mistaken mistaken ->
                throw new AssertionError(mistaken.mistakes().toString());
        };
    }

    private List<ImportMistake> mistakes(String yaml) {
        return switch (read(yaml)) {
            case CorrectionReader.Whole whole ->
                throw new AssertionError(whole.corrections().toString());
            case CorrectionReader.Mistaken mistaken -> mistaken.mistakes();
        };
    }

    private CorrectionReader.Read read(String yaml) {
        try {
            var file = Files.writeString(folder.resolve("corrections.yaml"), yaml);
            return CorrectionReader.read(file, DemoFolder.snapshot(), TODAY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
