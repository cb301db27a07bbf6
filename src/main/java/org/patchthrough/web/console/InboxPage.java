package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts to a campaign that wait for a person.
 *
 * @param halted why none of its own is sent, as a sentence; null where they are
 */
public record InboxPage(
        ConsoleLayout layout, String slug, @Nullable String halted, List<Text> texts) {

    public InboxPage {
        texts = List.copyOf(texts);
    }

    /** @param why it was not answered by itself */
    public record Text(long id, String at, String why, String body) {}
}
