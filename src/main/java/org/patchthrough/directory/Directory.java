package org.patchthrough.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots in memory: the newest, and those that calls in progress began with, which are read from the store when
 * first asked for. Safe for any number of threads.
 */
public final class Directory {
    private static final Logger log = LoggerFactory.getLogger(Directory.class);
    /** A call lasts minutes, an import comes every few days: more than two at once are rare. */
    private static final int MOST_KEPT = 6;

    private final SnapshotStore store;
    private final LoadingCache<Integer, Snapshot> byNumber;
    private volatile @Nullable Snapshot newest;

    private Directory(SnapshotStore store) {
        this.store = store;
        this.byNumber = Caffeine.newBuilder().maximumSize(MOST_KEPT).build(store::get);
    }

    /** Reads the newest snapshot, if there is one yet. */
    public static Directory open(SnapshotStore store) {
        var directory = new Directory(store);
        directory.refresh();
        return directory;
    }

    /** What new calls begin with, without I/O; empty before the first import. */
    public Optional<Snapshot> findNewest() {
        return Optional.ofNullable(newest);
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
                                "there is no directory yet: run `directory import --from DIR`, DIR holding members, offices and ZIP table"));
    }

    /**
     * The snapshot a call began with: from memory, or from the store where this node has not seen it.
     *
     * @throws java.util.NoSuchElementException where no snapshot has that number
     */
    public Snapshot get(int number) {
        var current = newest;
        return current != null && current.number() == number ? current : byNumber.get(number);
    }

    /** Stores an import and serves it from here on; the newest one again where nothing in it is new. */
    public Snapshot add(Snapshot imported) {
        var added = store.add(imported);
        serve(added);
        return added;
    }

    /** Looks whether another node has imported since; one small query where none has. To be called every few seconds. */
    public void refresh() {
        store.findNewestNumber().ifPresent(number -> {
            var current = newest;
            if (current == null || current.number() < number) {
                serve(byNumber.get(number));
            }
        });
    }

    /** Never back to an older one: an import and a refresh may run side by side. */
    private synchronized void serve(Snapshot snapshot) {
        byNumber.put(snapshot.number(), snapshot);
        var current = newest;
        if (current == null || current.number() < snapshot.number()) {
            newest = snapshot;
            log.info("serving {}", snapshot);
        }
    }
}
