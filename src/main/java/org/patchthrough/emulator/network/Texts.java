package org.patchthrough.emulator.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every text there was since the start, newest first, also by the numbers on it. */
public final class Texts {
    private final Map<String, Text> bySid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Text> all = new ConcurrentLinkedDeque<>();
    private final Map<String, ConcurrentLinkedDeque<Text>> byNumber = new ConcurrentHashMap<>();
    private final List<Consumer<Text>> followers = new CopyOnWriteArrayList<>();

    /** False where there is one of the same SID, which stays. */
    boolean add(Text text) {
        if (bySid.putIfAbsent(text.sid, text) != null) {
            return false;
        }
        all.addFirst(text);
        index(text.from, text);
        index(text.to, text);
        changed(text);
        return true;
    }

    public Optional<Text> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    public Iterable<Text> all() {
        return all;
    }

    /** Texts to or from a number. */
    public Iterable<Text> of(String number) {
        return byNumber.getOrDefault(number, new ConcurrentLinkedDeque<>());
    }

    /** Tells the followers that it has come, or come further. */
    void changed(Text text) {
        followers.forEach(follower -> follower.accept(text));
    }

    /** Tells of every text as it comes to be and whenever it changes, until the returned is run. */
    public Runnable follow(Consumer<Text> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void index(String number, Text text) {
        byNumber.computeIfAbsent(number, _ -> new ConcurrentLinkedDeque<>()).addFirst(text);
    }
}
