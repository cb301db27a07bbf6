package org.patchthrough.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of members is pasted who have all said the same.
 *
 * @param notice  what was entered, or why nothing was; null before the first time
 * @param unknown lines that were not understood
 * @param text    of the field: what is still to be understood
 */
public record MemberListPage(
        ConsoleLayout layout,
        String slug,
        @Nullable String notice,
        List<Unknown> unknown,
        String text,
        List<MemberPage.Choice> positions,
        List<MemberPage.Choice> sources,
        String link,
        String on,
        String today) {
    public MemberListPage {
        unknown = List.copyOf(unknown);
        positions = List.copyOf(positions);
        sources = List.copyOf(sources);
    }

    public record Unknown(String line, String why) {}
}
