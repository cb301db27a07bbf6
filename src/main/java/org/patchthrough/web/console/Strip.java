package org.patchthrough.web.console;

import java.util.List;

/**
 * Who is on the line, and what the last calls came to. Nobody is named and no number shown.
 *
 * @param heading  {@code On the line now: 3}
 * @param longest  how long somebody has waited
 * @param lastGood when a call last reached an office
 */
public record Strip(String heading, List<Figure> figures, String longest, String lastGood, List<Item> items) {
    public Strip {
        figures = List.copyOf(figures);
        items = List.copyOf(items);
    }

    public record Figure(String label, String number) {}

    /** @param time {@code 2:14:05 pm} */
    public record Item(String time, String text) {}
}
