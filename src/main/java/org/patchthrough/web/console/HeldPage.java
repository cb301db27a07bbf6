package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that wait for a look.
 *
 * @param notice why a decision was not taken; null where none was or it was
 */
public record HeldPage(
        ConsoleLayout layout, String slug, @Nullable String notice, List<Answer> answers) {
    public HeldPage {
        answers = List.copyOf(answers);
    }

    /** @param told {@code supports} */
    public record Answer(String call, int target, String member, String told, String at, String door) {}
}
