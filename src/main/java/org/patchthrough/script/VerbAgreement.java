package org.patchthrough.script;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** English verbs beside "they" that were written beside "he/she": as far as a rule can tell, without a dictionary. */
final class VerbAgreement {
    private static final Map<String, String> IRREGULAR =
            Map.of("has", "have", "is", "are", "was", "were", "does", "do", "goes", "go");

    private static final Set<String> NO_VERB =
            Set.of("always", "perhaps", "sometimes", "besides", "nonetheless", "nevertheless", "as", "this", "us");

    /** "Is he/she", "hasn't he/she". */
    private static final Pattern BEFORE =
            Pattern.compile("\\b(has|is|was|does)(n['’]t)?( +)$", Pattern.CASE_INSENSITIVE);
    /** "He/she's": has where something has been, else is. */
    private static final Pattern SHORT = Pattern.compile("^(['’])s\\b(?=( +been\\b)?)");
    /** A verb, with one adverb before it or none. */
    private static final Pattern VERB =
            Pattern.compile("^( +(?:(?:[a-z]+ly|also|always|still|never|just|now) +)?)([a-z]+?)(n['’]t)?(?![a-z'’])");

    private VerbAgreement() {}

    /** Mends the verb that stands before a pronoun of that length, at the end of what is filled. */
    static boolean before(StringBuilder filled, int pronoun) {
        int end = filled.length() - pronoun;
        var matcher = BEFORE.matcher(filled.substring(0, end));
        if (!matcher.find()) {
            return false;
        }
        var verb = matcher.group(1);
        var plural = IRREGULAR.get(verb.toLowerCase(Locale.ROOT));
        if (plural == null) {
            return false;
        }
        var cased = Character.isUpperCase(verb.charAt(0))
                ? Character.toUpperCase(plural.charAt(0)) + plural.substring(1)
                : plural;
        filled.replace(matcher.start(1), matcher.end(1), cased);
        return true;
    }

    /** Appends the mended verb that follows a pronoun; returns how many characters of it were read. */
    static int after(StringBuilder filled, String following) {
        var contracted = SHORT.matcher(following);
        if (contracted.find()) {
            filled.append(contracted.group(1)).append(contracted.group(2) == null ? "re" : "ve");
            return contracted.end();
        }
        var matcher = VERB.matcher(following);
        if (!matcher.find()) {
            return 0;
        }
        filled.append(matcher.group(1)).append(plural(matcher.group(2)));
        if (matcher.group(3) != null) {
            filled.append(matcher.group(3));
        }
        return matcher.end();
    }

    private static String plural(String verb) {
        var irregular = IRREGULAR.get(verb);
        if (irregular != null) {
            return irregular;
        }
        if (!verb.endsWith("s") || verb.endsWith("ss") || verb.length() < 4 || NO_VERB.contains(verb)) {
            return verb;
        }
        if (verb.endsWith("ies") && verb.length() > 4) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        return verb.matches(".*(?:ss|sh|ch|x|zz)es")
                ? verb.substring(0, verb.length() - 2)
                : verb.substring(0, verb.length() - 1);
    }
}
