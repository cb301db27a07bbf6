package org.patchthrough.directory;

import java.util.Optional;

/** A ZIP code: five digits, kept as text because the leading zeros belong to it. */
public record Zip(String digits) {
    private static final int FIVE = 5;
    private static final int NINE = 9;

    /** @throws IllegalArgumentException for anything but five digits */
    public Zip {
        if (digits.length() != FIVE || !areDigits(digits, 0, FIVE)) {
            throw new IllegalArgumentException("a ZIP is five digits, not \"" + digits + "\"");
        }
    }

    /**
     * Five digits, or ZIP+4 with or without its hyphen, of which the first five count; space around it is ignored. Fewer
     * digits are nothing: a lost leading zero must be asked for again, never guessed.
     */
    public static Optional<Zip> find(String written) {
        var text = written.strip();
        int more = text.length() > NINE && text.charAt(FIVE) == '-' ? FIVE + 1 : FIVE;
        var fits = text.length() == FIVE || text.length() == more + NINE - FIVE;
        return fits && areDigits(text, 0, FIVE) && areDigits(text, more, text.length())
                ? Optional.of(new Zip(text.substring(0, FIVE)))
                : Optional.empty();
    }

    /** By hand, not by a pattern: every lookup asks. */
    private static boolean areDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The first three digits: the area of one sorting center. */
    public String prefix() {
        return digits.substring(0, 3);
    }

    int number() {
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
