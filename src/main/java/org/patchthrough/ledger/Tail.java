package org.patchthrough.ledger;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.background.BackgroundLoop;

/**
 * Reads the ledger on from a place: for followers, whose place is in the database, and for those who watch one call from
 * now on. Woken by Postgres when anybody appends, and by the clock in case a word was lost. Open one a node; it keeps one
 * connection for listening.
 */
public final class Tail implements AutoCloseable {
    /** How long a lost wake-up can delay what hangs on it. */
    private static final Duration SLOW_POLL = Duration.ofSeconds(1);

    private static final int BATCH = 10_000;

    private final Jdbi jdbi;
    private final CallWatchers watch;
    private final FigureWatchers figures;
    private final NotificationListener listener;
    private final List<BackgroundLoop> loops = new CopyOnWriteArrayList<>();

    private Tail(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.watch = new CallWatchers(jdbi);
        this.figures = new FigureWatchers(jdbi);
        this.listener = new NotificationListener(jdbi, this::wake, SLOW_POLL);
    }

    public static Tail open(DataSource dataSource) {
        var tail = new Tail(JdbiSetup.on(dataSource));
        tail.begin("watch", tail.watch::step);
        tail.begin("figures", tail.figures::step);
        tail.listener.open();
        return tail;
    }

    /** Lets this follower read on until the tail is closed, in turns with the same follower on other nodes. */
    public void follow(Projection follower) {
        var cursor = new Cursor(follower, BATCH);
        begin(follower.name(), () -> {
            var taken = jdbi.inTransaction(cursor::step);
            return taken.orElse(0) == BATCH;
        });
    }

    /**
     * Lets this follower read all there is, here and now.
     *
     * @return false where another node was at it, so that something may be left
     */
    public boolean catchUp(Projection follower) {
        var cursor = new Cursor(follower, BATCH);
        while (true) {
            var taken = jdbi.inTransaction(cursor::step);
            if (taken.orElse(0) == 0) {
                return taken.isPresent();
            }
        }
    }

    /** Lets this follower leave out all there is: it begins with what comes next. */
    public void skip(Projection follower) {
        var cursor = new Cursor(follower, BATCH);
        jdbi.useTransaction(handle -> {
            cursor.lock(handle);
            cursor.seq(handle);
            cursor.move(handle, FactTable.last(handle));
        });
    }

    /**
     * Every fact of a call that is committed after this returns is given to the consumer, one at a time, in order.
     *
     * @param consumer has to be quick, for all that watch are served in turn: let it hand on, not write to a network
     */
    public Subscription watch(UUID call, Consumer<LedgerEntry> consumer) {
        return watch.add(call, consumer);
    }

    /**
     * Tells within a second or so that figures may have moved, until it is closed.
     *
     * @param moved has to be quick, as a consumer of {@link #watch} has
     */
    public Subscription watchFigures(Runnable moved) {
        return figures.add(moved);
    }

    /** @param step returns whether there may be more to read */
    private void begin(String name, BooleanSupplier step) {
        loops.add(new BackgroundLoop("tail-" + name, SLOW_POLL, () -> step.getAsBoolean() ? Duration.ZERO : SLOW_POLL)
                .start());
    }

    private void wake() {
        loops.forEach(BackgroundLoop::wake);
    }

    /** Ends after the batches that are under way. */
    @Override
    public void close() {
        listener.close();
        loops.forEach(BackgroundLoop::close);
    }
}
