package org.patchthrough.conversation;

import java.util.regex.Pattern;

/** Capitals, figures, apostrophes within words, one blank between two. */
final class CapitalText {
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Z0-9' ]+|(?<![A-Z0-9])'|'(?![A-Z0-9])");

    private CapitalText() {}

    /** @param shown in capitals */
    static String of(String shown) {
        return NOT_PLAIN
                .matcher(shown.replace('’', '\''))
                .replaceAll(" ")
                .strip()
                .replaceAll(" +", " ");
    }
}
