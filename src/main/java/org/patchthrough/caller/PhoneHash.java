package org.patchthrough.caller;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stands for a number in tables: the same for the same number, and worth nothing without the key it was made with.
 *
 * @param hex 64 digits
 */
public record PhoneHash(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for anything but 64 hexadecimal digits in lower case */
    public PhoneHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a phone's hash is 64 hexadecimal digits");
        }
    }

    public static PhoneHash of(byte[] bytes) {
        return new PhoneHash(HexFormat.of().formatHex(bytes));
    }

    /** 32 bytes, as they stand in a table. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
