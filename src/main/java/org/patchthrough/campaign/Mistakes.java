package org.patchthrough.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Gathers all that is wrong with one file. */
final class Mistakes {
    private final String file;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String thing, String found, String wanted) {
        all.add(new Mistake(file, line, thing, found, wanted));
    }

    void add(Node node, String thing, String found, String wanted) {
        add(line(node), thing, found, wanted);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mistake> sorted() {
        return all.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
