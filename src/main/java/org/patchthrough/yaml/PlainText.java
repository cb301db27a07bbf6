package org.patchthrough.yaml;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What people have typed into files: what of it may be kept, and what may be shown. */
public final class PlainText {
    private static final int MAX_SHOWN = 400;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    private PlainText() {}

    /** On one line, and not without end: what is quoted from a file may be of any length and hold anything. */
    public static String readable(String text) {
        var line = UNPRINTABLE.matcher(text).replaceAll(" ");
        return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
    }

    /** The first sign that neither a page nor the carrier's XML can hold, or that turns around what follows. */
    public static OptionalInt findOdd(String text) {
        return text.codePoints().filter(PlainText::isOdd).findFirst();
    }

    private static boolean isOdd(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> sign != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
