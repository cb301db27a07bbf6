package org.patchthrough.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/** A ZIP code: five digits, kept as text because the leading zeros belong to it. */
public record Zip(String digits) {
    private static final Pattern FIVE = Pattern.compile("[0-9]{5}");
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{5})(-?[0-9]{4})?");

    /** @throws IllegalArgumentException for anything but five digits */
    public Zip {
        if (!FIVE.matcher(digits).matches()) {
            throw new IllegalArgumentException("a ZIP is five digits, not \"" + digits + "\"");
        }
    }

    /**
     * Five digits, or ZIP+4 with or without its hyphen, of which the first five count; space around it is ignored. Fewer
     * digits are nothing: a lost leading zero must be asked for again, never guessed.
     */
    public static Optional<Zip> find(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        return matcher.matches() ? Optional.of(new Zip(matcher.group(1))) : Optional.empty();
    }

    /** The first three digits: the area of one sorting centre. */
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
