package org.patchthrough.campaign;

import java.util.stream.Collectors;

/**
 * The alphabet of texts, GSM 03.38: what is outside it halves the room of a text. Four accents, curly quotes and long dashes
 * have a plain letter or sign that is sent instead.
 */
final class Gsm {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";
    private static final String REPLACED = "áíóúÁÍÓÚ‘’“”–—";

    private Gsm() {}

    /** What of a text cannot be sent, each sign once. */
    static String refused(String text) {
        return text.codePoints()
                .filter(sign -> ALPHABET.indexOf(sign) < 0 && REPLACED.indexOf(sign) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
