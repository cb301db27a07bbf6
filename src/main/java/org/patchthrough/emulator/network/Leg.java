package org.patchthrough.emulator.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.Direction;
import org.patchthrough.emulator.wire.DocumentSource;
import org.patchthrough.emulator.wire.Status;
import org.patchthrough.emulator.wire.StatusHook;
import org.patchthrough.emulator.wire.Step;

/**
 * One phone line of a call, and the log of what happened on it. Only its call's thread moves it on; anybody may read
 * it, follow it, or do something at its phone by {@link #act}.
 */
public final class Leg {
    public final String sid = PhoneSwitch.sid("CA");
    final @Nullable public Leg parent;
    public final String from;
    public final String to;

    /** Whose phone it is: who was rung, or who dialed in, also where the number they show is another. */
    public final String phone;

    public final Direction direction;
    final Person person;
    public final Instant created;
    final @Nullable StatusHook hook;

    private final Timeline timeline;
    private final AtomicInteger callbacks = new AtomicInteger();
    private final AtomicInteger gathers = new AtomicInteger();
    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<Step>> followers = new CopyOnWriteArrayList<>();
    private volatile Status status = Status.QUEUED;
    private volatile @Nullable Instant started;
    private volatile @Nullable Instant ended;
    private volatile Duration talked = Duration.ZERO;
    private volatile boolean listens;
    private volatile Instant updated;
    private long answered;

    Leg(
            @Nullable Leg parent,
            String from,
            String to,
            String phone,
            Direction direction,
            Person person,
            @Nullable StatusHook hook,
            Timeline timeline) {
        this.parent = parent;
        this.from = from;
        this.to = to;
        this.phone = phone;
        this.direction = direction;
        this.person = person;
        this.hook = hook;
        this.timeline = timeline;
        this.created = timeline.instant();
        this.updated = created;
    }

    public Status status() {
        return status;
    }

    @Nullable
    public Instant started() {
        return started;
    }

    @Nullable
    public Instant ended() {
        return ended;
    }

    public Instant updated() {
        return updated;
    }

    /** Between answer and end, zero where nobody answered. */
    public Duration talked() {
        return talked;
    }

    Instant now() {
        return timeline.instant();
    }

    /** Somebody does something at this phone: picks up, presses a key, hangs up. What does not fit is not noticed. */
    public void act(PersonAction act) {
        timeline.tell(new CallEvent.Acted(this, act));
    }

    /** Whether a key pressed now is heard at once, also while somebody speaks. */
    public boolean listens() {
        return listens;
    }

    void listens(boolean now) {
        listens = now;
    }

    /** Ends this leg from outside, whatever it is doing. */
    public void end(String by) {
        timeline.tell(new CallEvent.Ended(this, by));
    }

    public void redirect(DocumentSource source) {
        timeline.tell(new CallEvent.Redirected(source));
    }

    int nextCallback() {
        return callbacks.getAndIncrement();
    }

    int nextGather() {
        return gathers.getAndIncrement();
    }

    void dialing() {
        updated = timeline.instant();
        started = updated;
    }

    void ringing() {
        updated = timeline.instant();
        status = Status.RINGING;
        step("rang");
    }

    /** By a {@code person}, a {@code machine}, or, where somebody dialed in, the {@code service}. */
    void answered(String by) {
        updated = timeline.instant();
        answered = timeline.now();
        status = Status.IN_PROGRESS;
        step("answered", "by", by);
    }

    void over(Status end, String by) {
        if (status == Status.IN_PROGRESS) {
            talked = Duration.ofNanos(timeline.now() - answered);
        }
        updated = timeline.instant();
        ended = updated;
        status = end;
        step("hung_up", "by", by);
    }

    void step(String kind, Object... details) {
        var shown = LinkedHashMap.<String, Object>newLinkedHashMap(details.length / 2);
        for (int i = 0; i < details.length; i += 2) {
            shown.put((String) details[i], details[i + 1]);
        }
        step(kind, shown);
    }

    void step(String kind, Map<String, Object> details) {
        var step = new Step(timeline.instant(), timeline.waited(), kind, details);
        synchronized (steps) {
            steps.add(step);
            followers.forEach(follower -> follower.accept(step));
        }
    }

    public List<Step> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    /** Gets what happened so far and then all that happens, in order, until the returned is run. It must be quick. */
    public Runnable follow(Consumer<Step> follower) {
        synchronized (steps) {
            steps.forEach(follower);
            followers.add(follower);
        }
        return () -> followers.remove(follower);
    }
}
