package org.patchthrough.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchthrough.Stored;
import org.patchthrough.TestDatabase;
import org.patchthrough.directory.load.DemoFolder;
import org.patchthrough.directory.load.ZipFiles;

class SnapshotStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final SnapshotStore store = new SnapshotStore(database.jdbi());
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T15:00:00Z"));

    @TempDir
    private Path temporary;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_snapshot_comes_back_as_it_went() {
        var added = store.add(DemoFolder.snapshot(), clock.instant());

        assertThat(added.number()).isEqualTo(1);
        assertThat(store.get(1)).isEqualTo(added);
        assertThat(store.listNewestNumbers()).containsExactly(1);
    }

    @Test
    void all_of_congress_comes_back_too_and_is_small() {
        var added = store.add(RealDirectory.snapshot(), clock.instant());

        assertThat(store.get(added.number())).isEqualTo(added);
        int bytes = database.jdbi()
                .withHandle(h -> h.createQuery("select length(body) from snapshot")
                        .mapTo(Integer.class)
                        .one());
        assertThat(bytes).isLessThan(400_000);
    }

    @Test
    void the_same_files_again_add_nothing_and_old_files_after_new_ones_do() {
        var first = DemoFolder.snapshot();
        var second = changed();

        assertThat(store.add(first, clock.instant()).number()).isEqualTo(1);
        assertThat(store.add(first, clock.instant()).number()).isEqualTo(1);
        assertThat(store.add(second, clock.instant()).number()).isEqualTo(2);
        assertThat(store.add(first, clock.instant()).number()).isEqualTo(3);
    }

    @Test
    void what_the_gates_thought_and_when_somebody_last_looked_is_kept() {
        var first = RealDirectory.snapshot();
        store.add(first, clock.instant());
        var later = first.origin().importedAt().plus(Duration.ofDays(3));
        var origin = first.origin();

        store.add(
                first.from(new SnapshotOrigin(
                        "elsewhere", origin.checksum(), later, origin.scope(), false, origin.report())),
                clock.instant());

        assertThat(store.get(1).origin().report().mistakes())
                .isEqualTo(origin.report().mistakes())
                .hasSize(10);
        assertThat(store.get(1).origin().report().files()).containsEntry(ZipFiles.PAIRS, 642_147);
        assertThat(store.checkedAt(1)).isEqualTo(later);
    }

    @Test
    void what_a_newer_release_says_beyond_is_passed_over() throws IOException {
        var body = new String(
                new GZIPInputStream(new ByteArrayInputStream(
                                SnapshotCodec.of(DemoFolder.snapshot()).toBytes()))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(body.replaceFirst("\\{", "{\"mood\":\"fair\",").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SnapshotCodec.ofBytes(bytes.toByteArray())).isEqualTo(SnapshotCodec.of(DemoFolder.snapshot()));
    }

    @Test
    void before_the_first_import_there_is_nothing() {
        assertThat(store.listNewestNumbers()).isEmpty();
        assertThatThrownBy(() -> store.get(7))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("7");
        assertThatThrownBy(() -> Directory.open(store, clock).newest()).hasMessageContaining("directory import");
    }

    @Test
    void a_call_keeps_the_snapshot_it_began_with() {
        var directory = Directory.open(store, clock);
        var first = directory.add(DemoFolder.snapshot());
        var second = directory.add(changed());

        assertThat(directory.newest()).isSameAs(second);
        assertThat(directory.get(first.number())).isSameAs(first);
    }

    @Test
    void another_node_serves_an_import_after_its_next_look_and_knows_the_older_ones() {
        var here = Directory.open(store, clock);
        here.add(DemoFolder.snapshot());
        var there = Directory.open(store, clock);
        var second = here.add(changed());

        assertThat(there.newest().number()).isEqualTo(1);
        there.refresh();
        assertThat(there.newest()).isEqualTo(second);
        assertThat(Directory.open(store, clock).get(1)).isEqualTo(here.get(1));
    }

    private Snapshot changed() {
        var folder = DemoFolder.copyTo(temporary).with("legislators-current.yaml", "202-555-0101", "202-555-0198");
        return DemoFolder.accepted(folder.read()).snapshot();
    }

    @Test
    void a_snapshot_that_an_earlier_release_stored_is_the_demos() {
        var stored = SnapshotCodec.ofBytes(Stored.bytes("snapshot.json.gz"));
        var demo = TestDirectory.demo();

        var read = stored.snapshot(demo.origin(), demo.congress());

        assertThat(read.holdings()).isEqualTo(demo.holdings());
        assertThat(read.zips()).isEqualTo(demo.zips());
    }
}
