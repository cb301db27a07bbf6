package org.patchthrough.emulator.network;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Interruption;
import org.patchthrough.emulator.wire.WaitSpeed;

/**
 * The time of one call. What people will do stands on an agenda; a wait leads to the next thing that happens, and what
 * it did not really take is added to the call's time all the same. So a talk of ten minutes lasts ten minutes in every
 * stamp, and whoever hangs up first does so first, at any speed.
 */
final class Timeline {
    private record Planned(long at, long order, Leg leg, PersonAction act) {}

    private final InstantSource clock;
    private final Supplier<WaitSpeed> speed;
    private final LinkedBlockingQueue<CallEvent> inbox = new LinkedBlockingQueue<>();
    private final PriorityQueue<Planned> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Planned::at).thenComparingLong(Planned::order));
    private final long began = System.nanoTime();
    private final AtomicLong skipped = new AtomicLong();
    private long planned;

    Timeline(InstantSource clock, Supplier<WaitSpeed> speed) {
        this.clock = clock;
        this.speed = speed;
    }

    /** Nanoseconds of this call's time since it began; the clock's jumps do not touch it. */
    long now() {
        return System.nanoTime() - began + skipped.get();
    }

    /** What the wall clock would show had all waits been real. */
    Instant instant() {
        return clock.instant().plusNanos(skipped.get());
    }

    /** How much of this call's time was waited for by nobody: all of it, at an instant speed, but what machines took. */
    Duration waited() {
        return Duration.ofNanos(skipped.get());
    }

    /** Tells the call something, from any thread. */
    void tell(CallEvent happening) {
        inbox.add(happening);
    }

    void plan(Leg leg, List<PersonAction.Later> acts) {
        var now = now();
        for (PersonAction.Later later : acts) {
            agenda.add(new Planned(now + later.after().toNanos(), planned++, leg, later.act()));
        }
    }

    void forget(Leg leg) {
        agenda.removeIf(planned -> planned.leg() == leg);
    }

    /** The next thing that happens; {@link CallEvent.Reached} where nothing does until that point of this call's time. */
    CallEvent awaitUntil(long until) {
        while (true) {
            var told = inbox.poll();
            if (told != null && !(told instanceof CallEvent.Woken)) {
                return told;
            }
            var next = agenda.peek();
            var due = next == null ? until : Math.min(until, next.at());
            var left = due - now();
            if (left > 0) {
                var happened = pass(left);
                if (happened != null) {
                    return happened;
                }
            } else if (next != null && next.at() <= until) {
                agenda.remove();
                if (!next.leg().status().over()) {
                    return new CallEvent.Acted(next.leg(), next.act());
                }
            } else {
                return new CallEvent.Reached();
            }
        }
    }

    private @Nullable CallEvent pass(long left) {
        var now = speed.get();
        if (now.instant()) {
            skipped.addAndGet(left);
            return null;
        }
        var before = System.nanoTime();
        var told = poll((long) Math.ceil(left / now.factor()));
        var took = System.nanoTime() - before;
        skipped.addAndGet((long) (took * now.factor()) - took);
        return told instanceof CallEvent.Woken ? null : told;
    }

    private @Nullable CallEvent poll(long nanos) {
        try {
            return inbox.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Interruption.Over("carrier");
        }
    }
}
