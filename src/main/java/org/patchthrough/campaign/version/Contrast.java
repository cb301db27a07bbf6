package org.patchthrough.campaign.version;

import java.util.stream.IntStream;

/** How well one color can be told from another: WCAG 2.2's relative luminance and contrast ratio. */
public final class Contrast {
    /** For text of any size: WCAG 2.2, 1.4.3, level AA. */
    public static final double MIN = 4.5;

    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    private Contrast() {}

    /** From 1, the same, to 21, black on white. */
    public static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** @param color {@code #rrggbb} */
    public static double luminance(String color) {
        return IntStream.range(0, WEIGHTS.length)
                .mapToDouble(i -> WEIGHTS[i] * linear(Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16)))
                .sum();
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
