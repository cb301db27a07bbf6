package org.patchthrough.directory.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.directory.load.DemoFolder.SITTING;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.TestDatabase;
import org.patchthrough.directory.Congress;
import org.patchthrough.directory.Directory;
import org.patchthrough.directory.RealDirectory;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SnapshotStore;

/** On 3 January at noon in Washington terms end and lines move. */
class TurnOfCongressTest {
    private static final Instant BEFORE = Instant.parse("2027-01-03T16:59:59Z");
    private static final Instant NOON = Instant.parse("2027-01-03T17:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final SnapshotStore store = new SnapshotStore(database.jdbi());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T15:00:00Z"));

    @TempDir
    private Path temporary;

    @AfterEach
    void close() {
        database.close();
    }

    private Directory node() {
        return Directory.open(store, now::get);
    }

    @Test
    void a_congress_begins_at_noon_in_washington_every_other_year() {
        assertThat(Congress.at(BEFORE)).isEqualTo(new Congress(119)).hasToString("119th Congress");
        assertThat(Congress.at(NOON)).isEqualTo(new Congress(120));
        assertThat(Congress.at(Instant.parse("2028-12-31T00:00:00Z"))).isEqualTo(new Congress(120));
        assertThat(new Congress(121)).hasToString("121st Congress");
        assertThat(new Congress(120).begins()).isEqualTo(NOON);
        assertThat(new Congress(1).firstDay()).isEqualTo(LocalDate.of(1789, 1, 3));
    }

    @Test
    void new_lines_that_are_imported_early_wait_for_noon() {
        var directory = node();
        var old = directory.add(RealDirectory.snapshot());
        var next = directory.add(RealDirectory.snapshot().carriedOver());

        assertThat(directory.newest()).isSameAs(old);
        assertThat(directory.pending()).containsExactly(next);
        now.set(BEFORE);
        assertThat(directory.newest()).isSameAs(old);
        now.set(NOON);
        assertThat(directory.newest()).isSameAs(next);
        assertThat(directory.pending()).isEmpty();
        assertThat(directory.get(old.number())).as("for calls in progress").isSameAs(old);
    }

    @Test
    void where_nothing_was_imported_seats_whose_terms_ended_are_vacant_from_noon_on() {
        var directory = node();
        directory.add(RealDirectory.snapshot());
        now.set(NOON);
        directory.keepUp();
        var left = directory.newest();

        assertThat(left.findMember(Seat.parse("NY-12")))
                .as("a term of two years")
                .isEmpty();
        assertThat(left.findMember(Seat.parse("GU-0"))).as("a delegate's").isEmpty();
        assertThat(left.findMember(Seat.parse("PR-0")))
                .as("a term of four years")
                .isPresent();
        assertThat(left.findMember(Seat.parse("OH-S3")))
                .as("an appointed senator, until the successor is sworn in")
                .isPresent();
        assertThat(left.findMember(Seat.parse("MA-S2"))).as("class 2").isEmpty();
        assertThat(left.findMember(Seat.parse("MA-S1"))).as("class 1").isPresent();
        assertThat(left.lookup("10017").house()).singleElement().matches(SeatHolding::isVacant);
        assertThat(left.origin().source()).startsWith("what is left of").contains("120th Congress");
    }

    @Test
    void what_is_left_is_put_by_a_week_ahead_and_once_by_all_nodes() {
        node().add(RealDirectory.snapshot());
        now.set(NOON.minusSeconds(6 * 86_400));
        var one = node();
        var two = node();
        one.keepUp();
        two.keepUp();

        assertThat(store.listNewestNumbers()).containsExactly(1, 2);
        assertThat(one.pending()).isEqualTo(two.pending()).hasSize(1);
        assertThat(one.newest().number()).isEqualTo(1);
    }

    @Test
    void a_real_import_for_the_new_congress_takes_the_place_of_what_was_left() {
        var directory = node();
        directory.add(RealDirectory.snapshot());
        now.set(NOON);
        directory.keepUp();
        var folder = DemoFolder.copyTo(temporary).with("directory.yaml", "congress: 119", "congress: 120");
        var imported = directory.add(DemoFolder.accepted(folder.read()).snapshot());

        assertThat(directory.newest()).isSameAs(imported);
    }

    @Test
    void what_is_left_is_what_is_left_of_the_last_import() {
        var directory = node();
        directory.add(RealDirectory.snapshot());
        now.set(NOON.minusSeconds(6 * 86_400));
        directory.keepUp();
        var changed = RealFolder.copyTo(temporary).term("C000127", "202-224-3441", "202-224-0000");
        directory.add(DemoFolder.accepted(changed.readAgain(Acceptance.ALL)).snapshot());
        now.set(NOON);

        assertThat(washington(directory.newest(), "WA-S1")).isEqualTo("+12022240000");
        assertThat(directory.newest().findMember(Seat.parse("NY-12"))).isEmpty();
    }

    @Test
    void new_members_on_lines_of_before_are_served_by_an_operators_word() {
        var directory = node();
        directory.add(RealDirectory.snapshot());
        now.set(NOON);
        directory.keepUp();
        var sworn = RealFolder.copyTo(temporary)
                .edit(MemberFiles.MEMBERS, text -> text.replace("end: '2027-01-03'", "end: '2029-01-03'"));
        var imported = directory.add(DemoFolder.accepted(new DirectoryImport(now::get)
                        .comparedWith(List.of(RealFolder.unspoiled()))
                        .accepting(Acceptance.parse("18"))
                        .read(sworn.path()))
                .snapshot());

        assertThat(directory.newest()).isSameAs(imported);
        assertThat(imported.congress()).isEqualTo(120);
        assertThat(imported.findMember(Seat.parse("NY-12"))).isPresent();
    }

    @Test
    void members_of_the_next_congress_may_be_there_before_it_begins() {
        var early = RealFolder.copyTo(temporary)
                .edit("directory.yaml", text -> "congress: 120\n")
                .edit(
                        MemberFiles.MEMBERS,
                        text -> text.replace("start: '2025-01-03'", "start: '2027-01-03'")
                                .replace("end: '2027-01-03'", "end: '2029-01-03'"));

        var imported = DemoFolder.accepted(early.read()).snapshot();

        assertThat(imported.findMember(Seat.parse("NY-12"))).isPresent();
    }

    @Test
    void to_open_a_directory_changes_nothing() {
        node().add(RealDirectory.snapshot());
        now.set(NOON);

        assertThat(node().newest().congress()).isEqualTo(119);
        assertThat(store.listNewestNumbers()).containsExactly(1);
    }

    private static String washington(Snapshot snapshot, String seat) {
        return snapshot.offices(Seat.parse(seat), null, SITTING).getFirst().phone();
    }

    @Test
    void an_import_for_the_old_congress_does_not_come_back_into_force() {
        var directory = node();
        directory.add(RealDirectory.snapshot());
        now.set(NOON);
        directory.keepUp();
        directory.add(DemoFolder.snapshot());

        assertThat(directory.newest().congress()).isEqualTo(120);
    }
}
