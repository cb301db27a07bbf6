package org.patchthrough.directory;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Keeps every import under its number. Slow, some hundred milliseconds a read: who serves calls asks {@link Directory}. */
public final class SnapshotStore {
    /** One import at a time, or two of the same files could both find the newest one different. Readers go on. */
    private static final String LOCK = "lock table snapshot in share row exclusive mode";

    private static final String INSERT = """
            insert into snapshot (imported_at, checked_at, source, checksum, congress, members, offices, zips, body)
            values (:importedAt,
                    greatest(:importedAt, (select max(checked_at) from snapshot where checksum = :checksum)),
                    :source, :checksum, :congress, :members, :offices, :zips, :body)
            returning number
            """;

    private static final String GET = """
            select number, imported_at, source, checksum, congress, body
              from snapshot
             where number = :number
            """;

    private static final String NEWEST = """
            select number, imported_at, source, checksum, congress, body
              from snapshot
             where congress = :congress
             order by number desc
             limit 1
            """;

    private static final String CHECKED =
            "update snapshot set checked_at = greatest(checked_at, :at) where number = :number";

    private static final String GET_CHECKED = "select checked_at from snapshot where number = :number";

    private static final String NEWEST_NUMBERS = """
            select max(number)
              from snapshot
             group by congress
             order by congress
            """;

    private final Jdbi jdbi;

    public SnapshotStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps an import under the corrections that hold, and what follows from it.
     *
     * @return it under its new number, or the newest one for its Congress where that says the same: nothing is added then, but
     *     that somebody has looked
     */
    public Snapshot add(Snapshot imported, Instant now) {
        return jdbi.inTransaction(handle -> {
            handle.execute(LOCK);
            var added = add(handle, imported.corrected(CorrectionStore.inForce(handle, now)));
            keepUp(handle, now);
            return added;
        });
    }

    private static Snapshot add(Handle handle, Snapshot corrected) {
        var newest = newest(handle, corrected.congress())
                .filter(before ->
                        before.origin().checksum().equals(corrected.origin().checksum()))
                .filter(before -> before.corrections().equals(corrected.corrections()));
        newest.ifPresent(before -> handle.createUpdate(CHECKED)
                .bind("at", corrected.origin().importedAt())
                .bind("number", before.number())
                .execute());
        return newest.orElseGet(() -> corrected.numbered(insert(handle, corrected)));
    }

    /** Keeps what was set right by hand, in place of all that was before, and every Congress' newest snapshot anew with it. */
    void correct(Corrections given, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.execute(LOCK);
            CorrectionStore.put(handle, given, now);
            keepUp(handle, now);
        });
    }

    /** One more, where none but the expected hold; false where others do. */
    boolean correct(Corrections expected, Correction more, Instant now, Consumer<Handle> alongside) {
        return jdbi.inTransaction(handle -> {
            handle.execute(LOCK);
            if (!CorrectionStore.inForce(handle, now).equals(expected)) {
                return false;
            }
            CorrectionStore.put(handle, expected.with(more), now);
            keepUp(handle, now);
            alongside.accept(handle);
            return true;
        });
    }

    /** The corrections that hold. */
    Corrections corrections(Instant now) {
        return jdbi.withHandle(handle -> CorrectionStore.inForce(handle, now));
    }

    /** Keeps what is overdue by what is stored at this moment, whatever a node may believe. */
    void keepUp(Instant now) {
        jdbi.useTransaction(handle -> {
            handle.execute(LOCK);
            keepUp(handle, now);
        });
    }

    private static void keepUp(Handle handle, Instant now) {
        var newest = new TreeMap<Congress, Snapshot>();
        for (int number : listNewestNumbers(handle)) {
            var kept = find(handle, number).orElseThrow();
            newest.put(new Congress(kept.congress()), kept);
        }
        PendingSnapshots.of(newest, CorrectionStore.inForce(handle, now), now).forEach(due -> add(handle, due));
    }

    /**
     * When its source was last found to hold nothing newer; the import itself at the earliest.
     *
     * @throws NoSuchElementException where no snapshot has that number
     */
    public Instant checkedAt(int number) {
        return jdbi.withHandle(handle -> handle.createQuery(GET_CHECKED)
                        .bind("number", number)
                        .mapTo(Instant.class)
                        .findOne())
                .orElseThrow(() -> new NoSuchElementException("no snapshot has the number " + number));
    }

    private static int insert(Handle handle, Snapshot snapshot) {
        var origin = snapshot.origin();
        return handle.createQuery(INSERT)
                .bind("importedAt", origin.importedAt())
                .bind("source", origin.source())
                .bind("checksum", origin.checksum())
                .bind("congress", snapshot.congress())
                .bind("members", snapshot.memberCount())
                .bind("offices", snapshot.officeCount())
                .bind("zips", snapshot.zipCount())
                .bind("body", SnapshotCodec.of(snapshot).toBytes())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Reads one whole.
     *
     * @throws NoSuchElementException where no snapshot has that number
     */
    public Snapshot get(int number) {
        return jdbi.withHandle(handle -> find(handle, number))
                .orElseThrow(() -> new NoSuchElementException("no snapshot has the number " + number));
    }

    private static Optional<Snapshot> find(Handle handle, int number) {
        return handle.createQuery(GET)
                .bind("number", number)
                .map(SnapshotStore::snapshot)
                .findOne();
    }

    /** The number of the newest one for each Congress, by Congress, which is cheap; empty before the first import. */
    public List<Integer> listNewestNumbers() {
        return jdbi.withHandle(SnapshotStore::listNewestNumbers);
    }

    private static List<Integer> listNewestNumbers(Handle handle) {
        return handle.createQuery(NEWEST_NUMBERS).mapTo(Integer.class).list();
    }

    private static Optional<Snapshot> newest(Handle handle, int congress) {
        return handle.createQuery(NEWEST)
                .bind("congress", congress)
                .map(SnapshotStore::snapshot)
                .findOne();
    }

    private static Snapshot snapshot(RowView row) {
        var body = SnapshotCodec.ofBytes(row.getColumn("body", byte[].class));
        var origin = new SnapshotOrigin(
                row.getColumn("source", String.class),
                row.getColumn("checksum", String.class),
                row.getColumn("imported_at", Instant.class),
                body.scope(),
                body.carried(),
                body.judgment());
        return body.snapshot(origin, row.getColumn("congress", Integer.class))
                .numbered(row.getColumn("number", Integer.class));
    }
}
