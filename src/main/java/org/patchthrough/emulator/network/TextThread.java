package org.patchthrough.emulator.network;

import java.net.CookieManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the carrier keeps of one number of the account's and one phone that text each other. */
final class TextThread {
    /** Two machines that answer each other are stopped after so many replies with no longer gap than this. */
    private static final int MAX_REPLIES = 15;

    private static final Duration GAP = Duration.ofSeconds(30);

    final CookieManager cookies = new CookieManager();
    /** Whether the phone has said STOP, and not START since. */
    volatile boolean blocked;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private Instant lastReply = Instant.MIN;
    private int replies;

    /** Of two numbers, the account's first. */
    record Between(String own, String phone) {}

    TextThread(Executor threads) {
        this.threads = threads;
    }

    /** Does one thing after another, in the order in which they were asked for. */
    synchronized void inTurn(Runnable task) {
        waiting.add(task);
        if (!busy) {
            busy = true;
            threads.execute(this::work);
        }
    }

    /** Whether the service may reply once more, or has done so too often. */
    synchronized boolean mayReply(Instant now) {
        if (lastReply.isBefore(now.minus(GAP))) {
            replies = 0;
        }
        lastReply = now;
        return ++replies <= MAX_REPLIES;
    }

    private void work() {
        for (var next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        var next = waiting.poll();
        busy = next != null;
        return next;
    }
}
