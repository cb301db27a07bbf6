package org.patchthrough.directory.load;

import java.util.regex.Pattern;

/** Phone numbers as the files write them: {@code 202-224-3441}, seldom {@code (202) 224-3441}. */
final class PhoneText {
    private static final Pattern PUNCTUATION = Pattern.compile("[-. ()]");
    private static final Pattern TEN = Pattern.compile("[0-9]{10}");
    /** North American plan: area code and exchange begin with 2 to 9; 900 and 976 are premium. */
    private static final Pattern USABLE = Pattern.compile("(?!900)[2-9][0-9]{2}(?!976)[2-9][0-9]{6}");

    private static final Pattern FICTIONAL = Pattern.compile("[2-9][0-9]{2}55501[0-9]{2}");

    private PhoneText() {}

    /** Whether it is a number at all; letters, extensions and missing digits are not. */
    static boolean isTenDigits(String text) {
        return TEN.matcher(digits(text)).matches();
    }

    /** Whether it may be dialed. */
    static boolean isUsable(String text) {
        return USABLE.matcher(digits(text)).matches();
    }

    /** 555-0100 to 555-0199 ring nowhere. */
    static boolean isFictional(String text) {
        return FICTIONAL.matcher(digits(text)).matches();
    }

    static String e164(String text) {
        return "+1" + digits(text);
    }

    /** {@code 202-224-3441} of {@code +12022243441}. */
    static String written(String e164) {
        var ten = e164.substring(2);
        return ten.substring(0, 3) + "-" + ten.substring(3, 6) + "-" + ten.substring(6);
    }

    private static String digits(String text) {
        return PUNCTUATION.matcher(text).replaceAll("");
    }
}
