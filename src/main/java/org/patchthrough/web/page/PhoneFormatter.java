package org.patchthrough.web.page;

/** Numbers as people read and tap them. */
public final class PhoneFormatter {
    private PhoneFormatter() {}

    /** {@code (202) 555-0143}; as it is where it is no number of ten digits. */
    public static String national(String e164) {
        return e164.matches("\\+1\\d{10}")
                ? "(%s) %s-%s".formatted(e164.substring(2, 5), e164.substring(5, 8), e164.substring(8))
                : e164;
    }

    public static DialLink dial(String who, String where, String e164) {
        return new DialLink(who, where, national(e164), "tel:" + e164);
    }
}
