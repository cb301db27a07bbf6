package org.patchthrough.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who watch calls on this node, and the one reader that serves them. Its place is in memory: it begins now. */
final class CallWatchers {
    private static final Logger log = LoggerFactory.getLogger(CallWatchers.class);
    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final Map<UUID, List<Watcher>> watching = new ConcurrentHashMap<>();
    private long seq;

    CallWatchers(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.seq = jdbi.withHandle(FactTable::last);
    }

    Subscription add(UUID call, Consumer<LedgerEntry> consumer) {
        var one = new Watcher(consumer);
        watching.compute(call, (_, others) -> {
            var all = others == null ? new CopyOnWriteArrayList<Watcher>() : others;
            all.add(one);
            return all;
        });
        return () -> watching.computeIfPresent(call, (_, all) -> {
            all.remove(one);
            return all.isEmpty() ? null : all;
        });
    }

    /** Delivers one batch. True where there may be more. Only ever one thread at a time. */
    boolean step() {
        var rows = jdbi.withHandle(handle -> FactTable.after(handle, seq, BATCH));
        for (var row : rows) {
            var watchers = watching.get(row.call());
            if (watchers != null) {
                watchers.forEach(watcher -> watcher.deliver(row));
            }
            seq = row.seq();
        }
        return rows.size() == BATCH;
    }

    /** No record: one consumer who watches twice is two, and each ends alone. */
    private static final class Watcher {
        private final Consumer<LedgerEntry> consumer;

        Watcher(Consumer<LedgerEntry> consumer) {
            this.consumer = consumer;
        }

        void deliver(FactTable.Row row) {
            try {
                consumer.accept(row.entry());
            } catch (RuntimeException e) {
                log.warn("who watches a call failed on a fact  call={}", row.call(), e);
            }
        }
    }
}
