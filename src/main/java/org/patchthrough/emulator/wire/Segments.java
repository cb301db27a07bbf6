package org.patchthrough.emulator.wire;

/** How many parts a text travels in. One sign outside the telephones' alphabet turns the whole text into wider signs. */
public final class Segments {
    public static final int MAX_CHARACTERS = 1600;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each takes the room of two. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Segments() {}

    public static int of(String body) {
        var plain = 0;
        for (int i = 0; i < body.length(); i++) {
            char sign = body.charAt(i);
            if (BASIC.indexOf(sign) >= 0) {
                plain++;
            } else if (EXTENDED.indexOf(sign) >= 0) {
                plain += 2;
            } else {
                return parts(body.length(), 70, 67);
            }
        }
        return parts(plain, 160, 153);
    }

    private static int parts(int length, int alone, int joined) {
        return length <= alone ? 1 : (length + joined - 1) / joined;
    }
}
