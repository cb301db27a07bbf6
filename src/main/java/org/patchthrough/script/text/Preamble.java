package org.patchthrough.script.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Speaker;

/** What stands before the script: a topic, a headline, background. */
final class Preamble {
    private static final int TITLE = 100;
    private static final int SHORT = 70;
    /** A line that ends so soon was not broken for want of room. */
    private static final int BROKEN = 40;

    @Nullable
    TextBuilder topic;

    @Nullable
    TextBuilder headline;

    final List<TextBuilder> background = new ArrayList<>();

    private final List<List<TextLine>> paragraphs = new ArrayList<>();

    void add(TextLine row, boolean begins) {
        boolean apart = begins
                || paragraphs.isEmpty()
                || row.look() == TextLine.Look.HEADING
                || row.look() == TextLine.Look.ITEM
                || paragraphs.getLast().getLast().look() == TextLine.Look.HEADING;
        if (apart) {
            paragraphs.add(new ArrayList<>());
        }
        paragraphs.getLast().add(row);
    }

    /**
     * Titles are found and the rest becomes background; or, where the text has no speakers and nothing that opens a call, the
     * rest is what the caller says.
     *
     * @return what the caller says; empty where it is background
     */
    List<TextBuilder> settle(boolean spokenThroughout) {
        partTitles();
        var rest = new ArrayList<>(paragraphs);
        while (!rest.isEmpty() && (topic == null || headline == null) && isTitle(rest, spokenThroughout)) {
            var title = rest.removeFirst().getFirst();
            var said = new TextBuilder(null, false, 0, title).add(title, title.text());
            if (topic == null) {
                topic = said;
            } else {
                headline = said;
            }
        }
        if (spokenThroughout && !rest.isEmpty()) {
            var all = new TextBuilder(Speaker.CALLER, false, 0, rest.getFirst().getFirst());
            rest.forEach(rows -> rows.forEach(row -> all.add(row, row.text())));
            return List.of(all);
        }
        background.addAll(0, rest.stream().map(Preamble::paragraph).toList());
        return List.of();
    }

    private static TextBuilder paragraph(List<TextLine> rows) {
        var said = new TextBuilder(null, false, 0, rows.getFirst());
        rows.forEach(row -> said.add(row, row.text()));
        return said;
    }

    /** Topic, headline and background may stand on lines without a blank one between. */
    private void partTitles() {
        for (int i = 0; i < Math.min(2, paragraphs.size()) && paragraphs.get(i).size() > 1; i++) {
            var rows = paragraphs.get(i);
            boolean two = rows.size() == 2
                    && rows.stream().allMatch(row -> isTitle(row) && row.text().length() <= SHORT);
            boolean broken = isTitle(rows.getFirst())
                    && rows.getFirst().text().length() <= BROKEN
                    && Character.isUpperCase(rows.get(1).text().codePointAt(0));
            if (!two && !broken) {
                return;
            }
            paragraphs.set(i, List.of(rows.getFirst()));
            paragraphs.add(i + 1, rows.subList(1, rows.size()));
        }
    }

    private static boolean isTitle(List<List<TextLine>> rest, boolean somethingMustFollow) {
        var first = rest.getFirst();
        return first.size() == 1
                && isTitle(first.getFirst())
                && (!somethingMustFollow || rest.size() > 1 || first.getFirst().look() == TextLine.Look.HEADING);
    }

    private static boolean isTitle(TextLine row) {
        var text = row.text();
        boolean open = text.endsWith(".") || text.endsWith(",") || text.endsWith(";") || text.endsWith(":");
        return row.look() == TextLine.Look.HEADING
                || (text.length() <= TITLE
                        && !open
                        && row.look() != TextLine.Look.ITEM
                        && row.look() != TextLine.Look.LITERAL);
    }
}
