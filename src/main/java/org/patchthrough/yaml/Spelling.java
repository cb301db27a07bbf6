package org.patchthrough.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the known words somebody meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word that takes the fewest typing mistakes to become this one; empty where that is more than a third of it. */
    public static Optional<String> find(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3));
    }

    /** Levenshtein's: letters to add, drop or change. */
    public static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
