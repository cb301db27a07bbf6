package org.patchthrough.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots in memory: for each Congress the newest one, and those that calls in progress began with, which are read from
 * the store when first asked for. Safe for any number of threads.
 *
 * <p>Lines and members of a Congress that has not begun may be imported early; they wait until it does.
 */
public final class Directory {
    private static final Logger log = LoggerFactory.getLogger(Directory.class);
    /** A call lasts minutes, an import comes every few days: more than some at once are rare. */
    private static final int MAX_KEPT = 8;

    private final SnapshotStore store;
    private final InstantSource clock;
    private final LoadingCache<Integer, Snapshot> byNumber;
    private volatile NavigableMap<Congress, Snapshot> newest = new TreeMap<>();

    private Directory(SnapshotStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.byNumber = Caffeine.newBuilder().maximumSize(MAX_KEPT).build(store::get);
    }

    /** Reads the newest snapshots, if there are any yet. */
    public static Directory open(SnapshotStore store, InstantSource clock) {
        var directory = new Directory(store, clock);
        directory.refresh();
        return directory;
    }

    /** What new calls begin with, without I/O; empty before the first import. */
    public Optional<Snapshot> findNewest() {
        var known = newest;
        var sitting = known.floorEntry(Congress.at(clock.instant()));
        // Before any Congress that is known of has begun, the earliest is the best there is.
        return Optional.ofNullable(sitting == null ? known.firstEntry() : sitting)
                .map(entry -> entry.getValue());
    }

    /**
     * What new calls begin with.
     *
     * @throws IllegalStateException before the first import
     */
    public Snapshot newest() {
        return findNewest()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "there is no directory yet: run `directory import --from DIR|URL`, which holds members, offices and ZIP table"));
    }

    /** Those that wait for their Congress to begin, the next one first. */
    public List<Snapshot> pending() {
        return List.copyOf(newest.tailMap(Congress.at(clock.instant()), false).values());
    }

    /**
     * The snapshot a call began with: from memory, or from the store where this node has not seen it.
     *
     * @throws java.util.NoSuchElementException where no snapshot has that number
     */
    public Snapshot get(int number) {
        return byNumber.get(number);
    }

    /** Stores an import, under the corrections that hold today, and serves it from here on; see {@link SnapshotStore#add}. */
    public Snapshot add(Snapshot imported) {
        var added = store.add(imported, clock.instant());
        byNumber.put(added.number(), added);
        refresh();
        return added;
    }

    /**
     * What was set right by hand from here on, in place of all that was before. Every Congress' newest snapshot is put by
     * anew with it; calls in progress keep theirs.
     */
    public void correct(Corrections given) {
        store.correct(given, clock.instant());
        refresh();
    }

    /**
     * One correction more, beside those that stand.
     *
     * @param seen      the number of a snapshot under whose corrections it was decided
     * @param alongside what is done in the same transaction
     * @return false where others hold by now; nothing is changed then
     * @throws java.util.NoSuchElementException where no snapshot has that number
     */
    public boolean correct(Correction correction, int seen, Consumer<Handle> alongside) {
        boolean corrected = store.correct(get(seen).corrections(), correction, clock.instant(), alongside);
        refresh();
        return corrected;
    }

    /** Looks whether another node has imported or corrected since, which is one small query where none has. */
    public void refresh() {
        var known = newest.values().stream().map(Snapshot::number).toList();
        store.listNewestNumbers().stream()
                .filter(number -> !known.contains(number))
                .forEach(number -> serve(byNumber.get(number)));
    }

    /**
     * The same, and puts by what is overdue: where corrections have run out, or a Congress is about to begin of which nothing
     * is known. To be called every few seconds by who serves calls.
     */
    public void keepUp() {
        refresh();
        var now = clock.instant();
        if (!PendingSnapshots.of(newest, store.corrections(now), now).isEmpty()) {
            store.keepUp(now);
            refresh();
        }
    }

    private void serve(Snapshot snapshot) {
        if (isNews(snapshot)) {
            log.info("serving {}", snapshot);
            tell(snapshot);
        }
    }

    /** Never back to an older one: an import and a refresh may run side by side. */
    private synchronized boolean isNews(Snapshot snapshot) {
        var congress = new Congress(snapshot.congress());
        var current = newest.get(congress);
        if (current != null && current.number() >= snapshot.number()) {
            return false;
        }
        var changed = new TreeMap<>(newest);
        changed.put(congress, snapshot);
        newest = changed;
        return true;
    }

    private static void tell(Snapshot snapshot) {
        if (snapshot.origin().carried()) {
            var congress = new Congress(snapshot.congress());
            log.warn(
                    "nothing has been imported for the {}: from {} on, seats whose terms end then are vacant"
                            + "  snapshot={}",
                    congress,
                    congress.begins(),
                    snapshot.number());
        }
        int done = snapshot.corrections().done(snapshot).size();
        if (done > 0) {
            log.warn(
                    "corrections are needed no more, see directory show  snapshot={} corrections={}",
                    snapshot.number(),
                    done);
        }
    }
}
