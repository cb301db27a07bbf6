package org.patchthrough.emulator.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every leg or every text there was since the start, newest first, also by the numbers on it. */
public final class History<T> {
    private final Function<T, String> sid;
    private final Function<T, Stream<String>> numbers;
    private final Map<String, T> bySid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<T> all = new ConcurrentLinkedDeque<>();
    private final Map<String, ConcurrentLinkedDeque<T>> byNumber = new ConcurrentHashMap<>();
    private final List<Consumer<T>> followers = new CopyOnWriteArrayList<>();

    History(Function<T, String> sid, Function<T, Stream<String>> numbers) {
        this.sid = sid;
        this.numbers = numbers;
    }

    /** False where there is one of the same SID, which stays. */
    boolean add(T one) {
        if (bySid.putIfAbsent(sid.apply(one), one) != null) {
            return false;
        }
        all.addFirst(one);
        numbers.apply(one)
                .distinct()
                .forEach(number -> byNumber.computeIfAbsent(number, _ -> new ConcurrentLinkedDeque<>())
                        .addFirst(one));
        changed(one);
        return true;
    }

    public void remove(T one) {
        bySid.remove(sid.apply(one));
        all.remove(one);
        byNumber.values().forEach(some -> some.remove(one));
    }

    public Optional<T> find(String wanted) {
        return Optional.ofNullable(bySid.get(wanted));
    }

    public Collection<T> all() {
        return all;
    }

    /** Those to or from a number; of legs also those that a phone dialed without showing it. */
    public Collection<T> of(String number) {
        return byNumber.getOrDefault(number, new ConcurrentLinkedDeque<>());
    }

    /** Tells the followers that it has come, or come further. */
    void changed(T one) {
        followers.forEach(follower -> follower.accept(one));
    }

    /** Tells of each as it comes to be, and of a text whenever it changes, until the returned is run. */
    public Runnable follow(Consumer<T> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }
}
