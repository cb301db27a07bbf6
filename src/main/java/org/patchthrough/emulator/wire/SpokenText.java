package org.patchthrough.emulator.wire;

import java.time.Duration;
import org.w3c.dom.Element;

/**
 * What a Say speaks and how long that takes: some fifteen characters a second, more slowly where the markup says so,
 * and its breaks.
 *
 * @param rate as written in the markup's {@code prosody}, empty for the usual one
 */
record SpokenText(String text, String rate, Duration length) {
    /** Longer texts are cut short by the vendor, without a word to the service. */
    static final int LONGEST = 4096;

    private static final double CHARACTERS_A_SECOND = 15;

    static SpokenText of(Element say) {
        var rate = "";
        var breaks = 0L;
        var marked = say.getElementsByTagName("*");
        for (int i = 0; i < marked.getLength(); i++) {
            var e = (Element) marked.item(i);
            if (e.getTagName().equals("break")) {
                breaks += millis(e.getAttribute("time"));
            } else if (e.getTagName().equals("prosody") && rate.isEmpty()) {
                rate = e.getAttribute("rate");
            }
        }
        var text = say.getTextContent().replaceAll("\\s+", " ").strip();
        return new SpokenText(text, rate, length(text, rate).plusMillis(breaks));
    }

    SpokenText cut() {
        var kept = text.substring(0, LONGEST);
        return new SpokenText(kept, rate, length(kept, rate));
    }

    private static Duration length(String text, String rate) {
        return Duration.ofMillis(Math.round(text.length() / CHARACTERS_A_SECOND / pace(rate) * 1000));
    }

    private static double pace(String rate) {
        return switch (rate) {
            case "x-slow" -> 0.5;
            case "slow" -> 0.75;
            case "fast" -> 1.25;
            case "x-fast" -> 1.5;
            default -> rate.matches("[0-9]{2,3}%") ? Integer.parseInt(rate.substring(0, rate.length() - 1)) / 100.0 : 1;
        };
    }

    private static long millis(String time) {
        if (time.matches("[0-9]{1,5}ms")) {
            return Long.parseLong(time.substring(0, time.length() - 2));
        }
        return time.matches("[0-9]{1,2}(\\.[0-9]+)?s")
                ? Math.round(Double.parseDouble(time.substring(0, time.length() - 1)) * 1000)
                : 500;
    }
}
