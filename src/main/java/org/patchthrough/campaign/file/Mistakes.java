package org.patchthrough.campaign.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers all that is wrong with one file, and knows on which line everything stands. */
final class Mistakes {
    private final String file;
    private final List<Mistake> all = new ArrayList<>();
    private final List<Mistake> unused = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String thing, String found, String wanted) {
        all.add(new Mistake(file, line, thing, found, wanted));
    }

    void add(Node node, String thing, String found, String wanted) {
        add(line(node), thing, found, wanted);
    }

    /** By its name alone, where that was placed. */
    void addPlaced(String thing, String found, String wanted) {
        all.add(advice(thing, found, wanted));
    }

    /** Of a file beside this one. */
    void add(Mistake mistake) {
        all.add(mistake);
    }

    /** A line of a file beside this one that became no part of the campaign. */
    void unused(Mistake line) {
        unused.add(line);
    }

    List<Mistake> unused() {
        return List.copyOf(unused);
    }

    /** Remembers where a thing stands. */
    void place(String thing, Node node) {
        lines.putIfAbsent(thing, line(node));
    }

    /** About a whole that has no mistakes: it may be published, yet would better be otherwise. */
    Mistake advice(String thing, String found, String wanted) {
        return new Mistake(file, lines.getOrDefault(thing, 0), thing, found, wanted);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mistake> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(
                                (Mistake mistake) -> !mistake.file().equals(file))
                        .thenComparing(Mistake::file)
                        .thenComparingInt(Mistake::line))
                .toList();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
