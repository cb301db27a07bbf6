package org.patchthrough.script.text;

import java.util.List;
import org.patchthrough.script.ScriptDocument;
import org.patchthrough.script.Turn;

/** Writes a document as a text of which nothing has to be guessed. */
final class ScriptTextWriter {
    private final StringBuilder text = new StringBuilder();
    /** Every line is kept from being read as anything but what it says. */
    private final boolean literal;

    private ScriptTextWriter(boolean literal) {
        this.literal = literal;
    }

    /** As a person would write it where that can be read back, else with marks that keep every line as it is. */
    static String write(ScriptDocument document) {
        var plain = new ScriptTextWriter(false).all(document);
        return ScriptTextParser.read(plain).document().equals(document)
                ? plain
                : new ScriptTextWriter(true).all(document);
    }

    private String all(ScriptDocument document) {
        named("Topic:", document.topic());
        named("Headline:", document.headline());
        if (!document.background().isEmpty()) {
            text.append("Background:\n\n");
            document.background().forEach(paragraph -> line(paragraph).append('\n'));
        }
        if (!document.opener().isEmpty()) {
            text.append(document.branches().isEmpty() ? ScriptTextParser.UNPARTED : "Opener:")
                    .append("\n\n");
            turns(document.opener());
        }
        for (var branch : document.branches()) {
            text.append(BranchHeading.explicit(branch)).append("\n\n");
            turns(branch.turns());
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void turns(List<Turn> turns) {
        for (var turn : turns) {
            named(
                    switch (turn.speaker()) {
                        case CALLER -> "Caller:";
                        case STAFFER -> "Staffer:";
                    },
                    turn.text());
        }
    }

    private void named(String name, String said) {
        if (!said.isEmpty()) {
            text.append(name).append(literal ? '\n' : ' ');
            line(said).append('\n');
        }
    }

    private StringBuilder line(String said) {
        return text.append(literal ? MarkupStripper.LITERAL : "").append(said).append('\n');
    }
}
