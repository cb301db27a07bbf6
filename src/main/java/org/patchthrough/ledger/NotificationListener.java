package org.patchthrough.ledger;

import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.patchthrough.background.BackgroundLoop;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears from Postgres that somebody appended, on a connection of its own, and opens another when that one breaks. */
final class NotificationListener implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NotificationListener.class);
    /** How long one look for word takes at most: as long as closing may have to wait. */
    private static final int LOOK_MILLIS = 200;

    private final Jdbi jdbi;
    private final Runnable heard;
    private final Duration rest;
    private @Nullable Handle listening;
    private final BackgroundLoop loop;

    NotificationListener(Jdbi jdbi, Runnable heard, Duration rest) {
        this.jdbi = jdbi;
        this.heard = heard;
        this.rest = rest;
        this.loop = new BackgroundLoop("tail-ears", rest, this::look);
    }

    void open() {
        loop.start();
    }

    private Duration look() {
        var handle = listening;
        try {
            if (handle == null) {
                handle = listen();
            }
            var notes = handle.getConnection().unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
            if (notes != null && notes.length > 0) {
                heard.run();
            }
            return Duration.ZERO;
        } catch (SQLException | RuntimeException e) {
            log.warn("no longer hears when somebody appends; listens again in {}", rest, e);
            drop();
            return rest;
        }
    }

    private Handle listen() {
        var handle = jdbi.open();
        listening = handle;
        handle.execute("listen " + FactTable.CHANNEL);
        // What was appended while nobody listened.
        heard.run();
        return handle;
    }

    private void drop() {
        var handle = listening;
        listening = null;
        if (handle == null) {
            return;
        }
        try (handle) {
            handle.execute("unlisten *");
        } catch (RuntimeException e) {
            log.debug("the connection that listened was already gone", e);
        }
    }

    @Override
    public void close() {
        loop.close();
        drop();
    }
}
