package org.patchthrough.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Branch;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.PlaceholderOccurrence;
import org.patchthrough.script.ScriptDocument;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;
import org.patchthrough.script.text.ParsedScript;

/** What {@code script parse --json} prints. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParsedScriptView(
        String topic,
        String headline,
        List<String> background,
        List<TurnView> opener,
        List<BranchView> branches,
        List<PlaceholderView> placeholders,
        List<LineView> unused) {

    record TurnView(String speaker, String text) {
        static TurnView of(Turn turn) {
            return new TurnView(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text());
        }
    }

    /** @param suggests a stance, {@code voicemail}, or null */
    record BranchView(String label, @Nullable String suggests, List<TurnView> turns) {
        static BranchView of(Branch branch) {
            return new BranchView(
                    branch.label(),
                    branch.suggests() == SuggestedStance.NOTHING
                            ? null
                            : branch.suggests().name().toLowerCase(Locale.ROOT),
                    branch.turns().stream().map(TurnView::of).toList());
        }
    }

    record PlaceholderView(String text, String means, int line) {
        static PlaceholderView of(PlaceholderOccurrence found) {
            return new PlaceholderView(
                    found.placeholder().text(), code(found.placeholder().means()), found.line());
        }

        /** What only a campaign can fill is another to a script alone. */
        private static String code(PlaceholderMeaning means) {
            return switch (means) {
                case MEMBER, PRONOUN, DAYPART, CALLER_NAME, CALLER_CITY ->
                    means.name().toLowerCase(Locale.ROOT);
                case BILL, ASK, OTHER -> "other";
            };
        }
    }

    record LineView(int line, String text) {}

    static ParsedScriptView of(ParsedScript parsed) {
        ScriptDocument document = parsed.document();
        return new ParsedScriptView(
                document.topic(),
                document.headline(),
                document.background(),
                document.opener().stream().map(TurnView::of).toList(),
                document.branches().stream().map(BranchView::of).toList(),
                parsed.placeholders().stream().map(PlaceholderView::of).toList(),
                parsed.unused().stream()
                        .map(line -> new LineView(line.line(), line.text()))
                        .toList());
    }
}
