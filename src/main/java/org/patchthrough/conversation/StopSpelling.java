package org.patchthrough.conversation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchthrough.prompts.CarrierKeywords;

/**
 * The words for an end as thumbs spell them: letters swapped, doubled, lost or beside the right key, figures for letters, blanks
 * between them, and signs. A word of everyday is none of them, however close; where it is all that was said, a person reads it.
 */
final class StopSpelling {
    /** Signs that say it, and the word in letters that look like ours. */
    private static final Pattern SIGNS =
            Pattern.compile("[\\x{1F6D1}\\x{26D4}\\x{1F6AB}]|\\bСТОП\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MONEY = Pattern.compile("\\$(?=\\p{L})");
    private static final Pattern AGAIN = Pattern.compile("\\b(\\w+)( \\1)+\\b");
    private static final Pattern SINGLE_LETTERS = Pattern.compile("\\b[A-Z]( [A-Z]){2,}\\b");
    private static final Map<Character, Character> FIGURES =
            Map.of('0', 'O', '1', 'I', '3', 'E', '4', 'A', '5', 'S', '7', 'T');

    /** So short, or so near to other words, that a wrong letter makes another word of them; a swapped one hardly does. */
    private static final Set<String> DELICATE =
            Set.of("QUIT", "ALTO", "BAJA", "PARE", "PAREN", "PARAR", "SALIR", "NOMAS", "END");
    /** Most often misspelt, and so long that nothing else is near, but for its opposite. */
    private static final Map<String, Integer> FAR = Map.of("UNSUBSCRIBE", 3, "DESUSCRIBIR", 2);

    private static final Set<String> OTHER_WORDS = Set.of("""
            SHOP SLOP SWOP STEP STOW TOP SOP ATOP STOMP STOOP STROP STOPS SPOT
            PARA PARRA PASTA HASTA CASTA GASTA BASTE BASTO BATA ALTA
            REMOTE REMOVED DELETED CANCER REVOKED EVOKE TERMINAL TERMINAN TERMINA GERMINAR DESCRIBIR
            SUBSCRIBE SUBSCRIBED SUBSCRIBER SUBSCRIBES RESUBSCRIBE SUSCRIBIR
            """.strip().split("\\s+"));
    /** The opposite of an end, so nothing that a person need read as one. */
    private static final Pattern OPPOSITE = Pattern.compile("(RE)?SUB?SCRI\\w*");

    private StopSpelling() {}

    /**
     * The same message as it would read if it were spelt well.
     *
     * @param shown    in capitals, with its signs
     * @param keywords of campaigns, which nothing that is near to one of them is put right against
     */
    static String mended(String shown, Collection<String> keywords) {
        var said = MONEY.matcher(SIGNS.matcher(shown).replaceAll(" STOP ")).replaceAll("S");
        var plain = CapitalText.of(said);
        if (CarrierKeywords.ALL.contains(plain.replace(" ", ""))) {
            return plain.replace(" ", "");
        }
        var joined =
                SINGLE_LETTERS.matcher(plain).replaceAll(found -> found.group().replace(" ", ""));
        return Arrays.stream(AGAIN.matcher(joined).replaceAll("$1").split(" "))
                .map(word -> meant(word)
                        .filter(_ -> keywords.stream().noneMatch(keyword -> distance(word, keyword) <= 1))
                        .orElse(word))
                .collect(Collectors.joining(" "));
    }

    /** Whether it is one word, and close to one that ends all. */
    static boolean isNear(String plain) {
        return plain.length() > 2
                && !OPPOSITE.matcher(plain).matches()
                && (meant(plain).isPresent()
                        || CarrierKeywords.ALL.stream()
                                .filter(word -> !DELICATE.contains(word))
                                .anyMatch(word -> distance(plain, word) <= 1));
    }

    static boolean hasSign(String shown) {
        return SIGNS.matcher(shown).find();
    }

    private static Optional<String> meant(String word) {
        var spelt = letters(word);
        if (CarrierKeywords.ALL.contains(spelt) || OTHER_WORDS.contains(spelt)) {
            return Optional.of(spelt).filter(CarrierKeywords.ALL::contains);
        }
        return CarrierKeywords.ALL.stream()
                .filter(end -> isSlip(spelt, end))
                .sorted()
                .findFirst();
    }

    /** Figures among letters stand for letters. */
    private static String letters(String word) {
        return word.chars().anyMatch(Character::isLetter)
                ? word.chars()
                        .mapToObj(sign -> String.valueOf(FIGURES.getOrDefault((char) sign, (char) sign)))
                        .collect(Collectors.joining())
                : word;
    }

    private static boolean isSlip(String word, String end) {
        return DELICATE.contains(end)
                ? end.length() > 3 && delicateSlips(end).anyMatch(word::equals)
                : distance(word, end) <= FAR.getOrDefault(end, 1) || isMixed(word, end);
    }

    /** Two neighbors swapped, or one letter twice. */
    private static Stream<String> delicateSlips(String end) {
        return IntStream.range(0, end.length())
                .boxed()
                .flatMap(i -> Stream.concat(
                        Stream.of(end.substring(0, i) + end.charAt(i) + end.substring(i)),
                        i == 0
                                ? Stream.empty()
                                : Stream.of(end.substring(0, i - 1)
                                        + end.charAt(i)
                                        + end.charAt(i - 1)
                                        + end.substring(i + 1))));
    }

    /** The very letters after the right first one, in another order. */
    private static boolean isMixed(String word, String end) {
        return word.length() == end.length()
                && word.charAt(0) == end.charAt(0)
                && sorted(word).equals(sorted(end));
    }

    private static List<Integer> sorted(String word) {
        return word.chars().sorted().boxed().toList();
    }

    /** Letters to add, drop or change, or two neighbors to swap. */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int changed = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
