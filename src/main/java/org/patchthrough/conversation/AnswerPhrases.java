package org.patchthrough.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure of our question within a sentence: "She supports it 1". It stands first or last, alone of its kind, and no word beside
 * it speaks for another answer; else we had rather ask than count what nobody said.
 */
final class AnswerPhrases {
    /** What speaks for an answer, by its figure. */
    private static final Map<Integer, Pattern> SPEAKS = Map.of(
            1, words("SUPPORT\\w*", "IN FAVOR", "APOYA\\w*", "A FAVOR"),
            2, words("OPPOS\\w*", "AGAINST", "EN CONTRA", "SE OPON\\w*"),
            3,
                    words(
                            "UNDECIDED",
                            "(NOT|HASN'T|HAVEN'T|HAS NOT) DECIDED",
                            "UNSURE",
                            "SIN DECIDIR",
                            "NO (SE )?HA DECIDIDO"),
            4,
                    words(
                            "(DID NOT|DIDN'T|DIDNT) KNOW",
                            "(WOULD NOT|WOULDN'T|WOULDNT) SAY",
                            "NO SUP(O|IERON)",
                            "NO QUIS(O|IERON) DECIR"),
            5, words("VOICE ?MAIL", "VM", "LEFT A MESSAGE", "ANSWERING MACHINE", "MENSAJE DE VOZ", "BUZON"),
            6,
                    words(
                            "(DID NOT|DIDN'T|DIDNT) GET THROUGH",
                            "NO ANSWER",
                            "(NOBODY|NO ONE) (ANSWERED|PICKED UP)",
                            "BUSY",
                            "NO ME ATENDI\\w*",
                            "NADIE CONTEST\\w*"));

    private static final Pattern NOT_FOR = words(
            "(NOT|NEVER|WONT|DOESNT|DIDNT|\\w+N'T) (\\w+ ){0,2}(SUPPORT\\w*|IN FAVOR)",
            "NO (\\w+ ){0,2}(APOYA\\w*|A FAVOR)");
    private static final Pattern NOT_AGAINST = words(
            "(NOT|NEVER|DOESNT|\\w+N'T) (\\w+ ){0,2}(OPPOS\\w*|AGAINST)", "NO (\\w+ ){0,2}(EN CONTRA|SE OPON\\w*)");

    private static final Pattern ONE_FIGURE = Pattern.compile("[^0-9]*\\b([1-6])\\b[^0-9]*");
    private static final Pattern SET_APART = Pattern.compile("\\s*[1-6]\\s*[,.:;!)-].*", Pattern.DOTALL);
    /** Before a figure that counts or dates something. */
    private static final Set<String> BEFORE_OTHER_FIGURES = Set.of("""
            AT BY IN FOR FROM ALL THE TO TIL TILL UNTIL AFTER BEFORE AROUND ABOUT ROOM LINE DAY DISTRICT APT OF CALL CALLED CALLS PRESS
            PRESSED NEXT LAST OTHER MY A LA LAS LOS EN PARA DE OPRIMA OPRIMI
            """.strip().split("\\s+"));

    private AnswerPhrases() {}

    private static Pattern words(String... ways) {
        return Pattern.compile("\\b(" + String.join("|", ways) + ")\\b");
    }

    /** Empty where the message has none. */
    static Optional<Integer> figure(String shown, String plain) {
        var one = ONE_FIGURE.matcher(plain);
        if (!one.matches()) {
            return Optional.empty();
        }
        int figure = Integer.parseInt(one.group(1));
        var words = List.of(plain.split(" "));
        var spoken = spoken(plain);
        boolean agrees = spoken.contains(figure);
        boolean last = words.getLast().equals(one.group(1))
                && !BEFORE_OTHER_FIGURES.contains(words.get(words.size() - 2))
                && (agrees || spoken.isEmpty());
        boolean first = words.getFirst().equals(one.group(1))
                && (agrees || (spoken.isEmpty() && SET_APART.matcher(shown).matches()));
        return Optional.of(figure).filter(_ -> words.size() > 1 && (first || last));
    }

    /** For which answers the words speak. */
    private static Set<Integer> spoken(String plain) {
        boolean notFor = NOT_FOR.matcher(plain).find();
        boolean notAgainst = NOT_AGAINST.matcher(plain).find();
        var said = SPEAKS.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .filter(figure -> !(figure == 1 && notFor) && !(figure == 2 && notAgainst));
        return Stream.concat(said, notFor ? Stream.of(2) : Stream.empty()).collect(Collectors.toUnmodifiableSet());
    }
}
