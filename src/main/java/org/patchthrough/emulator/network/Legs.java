package org.patchthrough.emulator.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every leg there was since the start, newest first, also by the numbers on it. */
public final class Legs {
    private final Map<String, Leg> bySid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Leg> all = new ConcurrentLinkedDeque<>();
    private final Map<String, ConcurrentLinkedDeque<Leg>> byNumber = new ConcurrentHashMap<>();
    private final List<Consumer<Leg>> followers = new CopyOnWriteArrayList<>();

    void add(Leg leg) {
        bySid.put(leg.sid, leg);
        all.addFirst(leg);
        Stream.of(leg.to, leg.from, leg.phone).distinct().forEach(number -> index(number, leg));
        followers.forEach(follower -> follower.accept(leg));
    }

    public void remove(Leg leg) {
        bySid.remove(leg.sid);
        all.remove(leg);
        byNumber.values().forEach(legs -> legs.remove(leg));
    }

    public Optional<Leg> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    public Iterable<Leg> all() {
        return all;
    }

    /** Legs to or from a number, also those that a phone dialed without showing it. */
    public Iterable<Leg> of(String number) {
        return byNumber.getOrDefault(number, new ConcurrentLinkedDeque<>());
    }

    /** Tells of every leg as it comes to be, until the returned is run. */
    public Runnable follow(Consumer<Leg> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void index(String number, Leg leg) {
        byNumber.computeIfAbsent(number, _ -> new ConcurrentLinkedDeque<>()).addFirst(leg);
    }
}
