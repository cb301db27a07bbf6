package org.patchthrough.script.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text, line by line; lines in which one thing follows the other are parted. */
final class TextLines {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}\\f\\x{0B}]");
    /** Blanks of any width; a tab parts the cells of a pasted table. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");
    /** What nobody sees: marks of order and width, soft hyphens, signs for machines. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}&&[^\\x{200D}]]|[\\p{Cc}&&[^\\t\\n\\r\\x{85}\\f\\x{0B}]]|[\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|➔|➜|⇒|⟶|-->|->|==>|=>)\\s*");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern TAB = Pattern.compile("\\t+");
    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\s-]+");
    private static final Pattern UNDERLINE = Pattern.compile("={3,}");

    /** Where one line holds several: a speaker's name, or a condition in capitals or brackets, after the end of a sentence. */
    private static final Pattern NEXT = Pattern.compile(
            "(?<=[.!?…\"”’)\\]]\\*{0,2}\\s)(?=(?:\\*\\*|__)?\\[?(?:CALLER|STAFFER|CONSTITUENT|STAFF|Caller|Staffer|Constituent"
                    + "|LLAMANTE|Llamante|YOU|You|THEM|Them|THEY|They|ME|Me|Staff|OFFICE|Office)(?:\\*\\*|__|])?:)"
                    + "|(?<=[.!?…\"”’)\\]]\\*{0,2}\\s)(?=(?:\\*\\*|__)?\\(?(?:IF|WHEN|SI)\\s[A-ZÁÉÍÓÚÑ'’/ ]{2,60}(?:\\*\\*|__)?:)"
                    + "|(?<=\\s)(?=[\\[(](?:[Ii][Ff]|[Ss][Ii])\\s[^\\])]{2,60}[\\])](?!\\s?[:–—-]))"
                    + "|(?<=[.!?…\"”’:]\\s)(?=[\\[(](?:[Ii][Ff]|[Ss][Ii])\\s[^\\])]{2,60}[\\])]\\s?:)");

    private TextLines() {}

    static List<TextLine> of(String text) {
        var seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        var lines = LINE_END.split(BLANK.matcher(seen).replaceAll(" "), -1);
        var rows = new ArrayList<TextLine>();
        for (int i = 0; i < lines.length; i++) {
            add(rows, i + 1, lines[i].strip());
        }
        return rows;
    }

    private static void add(List<TextLine> rows, int line, String written) {
        if (written.startsWith(MarkupStripper.LITERAL) || BranchHeading.isExplicit(written)) {
            rows.add(MarkupStripper.row(line, written)); // nothing in it is a mark
            return;
        }
        if (UNDERLINE.matcher(written).matches()
                && !rows.isEmpty()
                && !rows.getLast().isEmpty()) {
            var above = rows.removeLast();
            rows.add(new TextLine(above.line(), above.raw(), above.text(), TextLine.Look.HEADING));
            return;
        }
        if (written.startsWith("|") && TABLE_RULE.matcher(written).matches()) {
            return;
        }
        var cells = cells(written);
        if (cells.size() > 1) {
            var whole = MarkupStripper.row(line, written);
            rows.add(new TextLine(line, whole.raw(), String.join(" ", cells), whole.look(), cells));
            return;
        }
        for (var part : LINE_END.split(MarkupStripper.withoutHtml(written), -1)) {
            for (var one : NEXT.split(part, -1)) {
                rows.add(MarkupStripper.row(line, one));
            }
        }
    }

    private static List<String> cells(String written) {
        if (written.startsWith("|")) {
            return parts(BAR, written);
        }
        if (written.indexOf('\t') > 0) {
            return parts(TAB, written);
        }
        return ARROW.matcher(written).find() ? parts(ARROW, written) : List.of();
    }

    private static List<String> parts(Pattern between, String written) {
        return Arrays.stream(between.split(written, -1))
                .map(part -> MarkupStripper.row(0, part).text())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
