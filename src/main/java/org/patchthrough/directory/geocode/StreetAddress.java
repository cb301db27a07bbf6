package org.patchthrough.directory.geocode;

import java.util.Optional;
import java.util.regex.Pattern;
import org.patchthrough.directory.Zip;

/**
 * Where somebody lives, as they wrote it, to learn their seat from and then to be forgotten. It has no place in tables, logs
 * and the texts of errors, so it prints as nothing.
 *
 * @param street with the number of the house
 * @param city empty where it was not told; the ZIP is enough
 */
public record StreetAddress(String street, String city, Zip zip) {
    private static final int MAX_CHARACTERS = 100;
    /** Line breaks and what else a form can carry though nobody typed it. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** @throws IllegalArgumentException without a street, or where a part is longer than any is */
    public StreetAddress {
        street = tidy(street);
        city = tidy(city);
        if (street.isEmpty() || street.length() > MAX_CHARACTERS || city.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "an address has a street, and at most %d characters in each part".formatted(MAX_CHARACTERS));
        }
    }

    /** Reads what was typed; empty without a street or a ZIP, or where a part is longer than any is. */
    public static Optional<StreetAddress> find(String street, String city, String zip) {
        try {
            return Zip.find(zip).map(found -> new StreetAddress(street, city, found));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String tidy(String written) {
        return GAP.matcher(written).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
