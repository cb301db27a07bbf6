package org.patchthrough.prompts;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The alphabet of texts, GSM 03.38: one sign outside it halves the room of a text. What has a plain letter or sign to stand
 * for it is folded to that; names are kept whole everywhere else.
 */
public final class GsmAlphabet {
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";
    /** From an extension of the alphabet: each takes the room of two. */
    private static final String DOUBLE = "^{}\\[~]|€";

    private static final Map<Integer, String> SIGNS =
            Map.of((int) '‘', "'", (int) '’', "'", (int) '“', "\"", (int) '”', "\"", (int) '–', "-", (int) '—', "-");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private GsmAlphabet() {}

    /** A text as it is sent: {@code Luján} becomes {@code Lujan}, {@code Peña} stays. What has no plain form stays too. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(GsmAlphabet::folded)
                .collect(Collectors.joining());
    }

    private static String folded(int sign) {
        var as = Character.toString(sign);
        if (ALPHABET.indexOf(sign) >= 0) {
            return as;
        }
        var plain =
                ACCENTS.matcher(Normalizer.normalize(as, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.getOrDefault(sign, plain);
    }

    /** What of a text cannot be sent even when it is folded, each sign once. */
    public static String refused(String text) {
        return fold(text)
                .codePoints()
                .filter(sign -> ALPHABET.indexOf(sign) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The room that a text takes, in signs: one text has 160, one that is sent in parts 153 in each. */
    public static int length(String text) {
        return text.length()
                + (int) text.chars().filter(sign -> DOUBLE.indexOf(sign) >= 0).count();
    }
}
