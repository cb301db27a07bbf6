package org.patchthrough.emulator.wire;

import java.util.Optional;

/** Phone numbers as the vendor takes and shows them. */
public final class PhoneNumbers {
    private PhoneNumbers() {}

    /** E.164, also from ten digits written the way they are in the United States. */
    public static Optional<String> read(String written) {
        var bare = written.strip().replaceAll("[\\s().-]", "");
        if (bare.matches("\\+[1-9][0-9]{6,14}")) {
            return Optional.of(bare);
        }
        if (bare.matches("1?[2-9][0-9]{9}")) {
            return Optional.of("+1" + bare.substring(bare.length() - 10));
        }
        return Optional.empty();
    }

    public static String formatted(String number) {
        return number.matches("\\+1[0-9]{10}")
                ? "(" + number.substring(2, 5) + ") " + number.substring(5, 8) + "-" + number.substring(8)
                : number;
    }
}
