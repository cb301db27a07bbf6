package org.patchthrough.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know on this node when the figures move, whichever node moves them: seen by the place to which the
 * follower behind them has read. Where nobody wants to know, nothing is asked.
 */
final class FigureWatchers {
    private static final Logger log = LoggerFactory.getLogger(FigureWatchers.class);
    private static final SummaryProjection FIGURES = new SummaryProjection();

    private final Jdbi jdbi;
    private final List<Runnable> watching = new CopyOnWriteArrayList<>();
    private long seen;

    FigureWatchers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Subscription add(Runnable moved) {
        // Another each time: one who watches twice is two, and each ends alone.
        Runnable one = () -> moved.run();
        watching.add(one);
        return () -> watching.remove(one);
    }

    /** Only ever one thread at a time. */
    boolean step() {
        if (watching.isEmpty()) {
            return false;
        }
        long now = jdbi.withHandle(handle -> Cursor.place(handle, FIGURES));
        if (now != seen) {
            seen = now;
            watching.forEach(FigureWatchers::tell);
        }
        return false;
    }

    private static void tell(Runnable moved) {
        try {
            moved.run();
        } catch (RuntimeException e) {
            log.warn("who watches figures failed on a move", e);
        }
    }
}
