package org.patchthrough.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchthrough.prompts.CarrierKeywords;
import org.patchthrough.yaml.Spelling;

/** What may be a keyword: a word that people can hear, type and not confuse with another. */
public final class KeywordRules {
    public static final String WANTED = "Use 3 to 12 letters, A to Z, in a word of your own that sounds like no other.";

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{3,12}");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** What helps and starts at every number beside {@link CarrierKeywords}, and what a talk knows. */
    private static final Set<String> COMMANDS =
            Set.of(("HELP INFO AYUDA START UNSTOP YES COMENZAR CALL LLAMAR LLAMA LLAMAME LLAMEME "
                            + "LLAMENME VOICEMAIL SCRIPT GUION LATER LUEGO DONE LISTO ESPANOL ENGLISH SPANISH INGLES")
                    .split(" ", -1));

    /** What people say in passing, to which nothing is answered. */
    private static final Set<String> COURTESIES =
            Set.of("OKAY", "THANKS", "THX", "GREAT", "COOL", "GRACIAS", "VALE", "BUENO");

    private KeywordRules() {}

    /** What is the matter with a word in capitals, whatever others there are. */
    public static Optional<String> mistake(String word) {
        if (!LETTERS.matcher(word).matches()) {
            return Optional.of("it is not 3 to 12 letters");
        }
        return CarrierKeywords.ALL.contains(word) || COMMANDS.contains(word) || COURTESIES.contains(word)
                ? Optional.of("every number understands it as a word of its own")
                : Optional.empty();
    }

    /** How a word is too like another that leads elsewhere. */
    public static Optional<String> alike(String word, String other) {
        if (word.equals(other)) {
            return Optional.of("it is a keyword already, " + other);
        }
        if (Spelling.distance(word, other) <= 1 || sound(word).equals(sound(other))) {
            return Optional.of("it looks or sounds like " + other);
        }
        return Optional.empty();
    }

    /** Whether a slip of the finger makes it a word that stops everything. */
    public static Optional<String> nearReserved(String word) {
        return Stream.concat(CarrierKeywords.ALL.stream(), COMMANDS.stream())
                .filter(reserved -> reserved.length() > 3 && Spelling.distance(word, reserved) <= 1)
                .sorted()
                .findFirst();
    }

    /** First letter and consonants: FAIR and FARE are one to the ear. */
    private static String sound(String word) {
        var consonants = word.substring(1).replaceAll("GH|[AEIOUYHW]", "");
        return DOUBLED.matcher(word.charAt(0) + consonants).replaceAll("$1");
    }
}
