package org.patchthrough.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a placeholder stands for: by its own words, and where it has none or too few, by those around it. "Senator [NAME]" is
 * the member, "my name is [NAME]" the caller.
 */
final class PlaceholderWords {
    private static final int AROUND = 60;

    private static final Set<String> MEMBER = words(
            "member members moc mocs rep reps sen representative representatives senator senators congressperson congressman"
                    + " congresswoman congressmember legislator lawmaker official delegate senador senadora representante"
                    + " congresista miembro legislador");
    private static final Set<String> NAME = words("name names nombre apellido initials");
    private static final Set<String> CITY = words(
            "city town zip zipcode state hometown county district neighborhood location ciudad pueblo postal estado localidad"
                    + " barrio condado");
    private static final Set<String> BILL = words("bill resolution act");
    private static final Set<String> ASK = words("ask");
    /** Words that change nothing. */
    private static final Set<String> FILLER = words(
            "insert your my the a of or and s first last full here us u in title caller constituent congress code home elected x"
                    + " xx xxx enter say su tu mi el la los de del y o e completo código codigo congreso aquí aqui part place"
                    + " number");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOTHING_BUT_X = Pattern.compile("x{3,}");
    private static final Pattern EDGES = Pattern.compile("^[\\[{<(_\\s]{1,9}|[\\]}>)_\\s]{1,9}$");
    private static final Pattern MINE = Pattern.compile("\\b(?:name|your|insert|zip|city|town|nombre|su|ciudad)\\b");
    private static final Pattern DAYPART = Pattern.compile("(?:good\\s|buen[oa]s\\s)?.{0,3}(?:morning|afternoon|evening"
            + "|d[ií]as|tardes)\\b.*|(?:good\\s.{0,2})?(?:time of day|part of (?:the )?day|daypart)\\W?");

    private static final Pattern THEN_NAME =
            Pattern.compile("\\b(?:name is|name['’]s|i am|i['’]m|this is|me llamo|nombre es|soy)[\\s,:\"“]*$");
    private static final Pattern THEN_CITY = Pattern.compile(
            "(?:\\b(?:live in|living in|reside in|from|in|near|constituent of|resident of|zip ?code(?: is)?|zip(?: is)?"
                    + "|vivo en|constituyente de|residente de|desde|en|c[óo]digo postal(?: es)?)[\\s,:]*|[_\\]}>)][,\\s]+)$");
    private static final Pattern THEN_MEMBER = Pattern.compile(
            "\\b(?:ask|asks|asking|urge|urging|tell|telling|thank|thanking|does|will|hope|want|member of congress"
                    + "|pedirle a|decirle a)\\s+$");
    private static final Pattern AN_OFFICE = Pattern.compile("^['’]s? (?:[a-z]+ )?office\\b.*", Pattern.DOTALL);

    private PlaceholderWords() {}

    private static Set<String> words(String all) {
        return Set.of(all.split(" ", -1));
    }

    static PlaceholderMeaning means(String text, int from, int to) {
        var found = text.substring(from, to).toLowerCase(Locale.ROOT);
        var bare = EDGES.matcher(found).replaceAll("");
        if (Placeholder.isPair(bare) || Placeholder.isPair(found)) {
            return PlaceholderMeaning.PRONOUN;
        }
        if (DAYPART.matcher(bare).matches()) {
            return PlaceholderMeaning.DAYPART;
        }
        var before = text.substring(Math.max(0, from - AROUND), from).toLowerCase(Locale.ROOT);
        var after = text.substring(to, Math.min(text.length(), to + AROUND)).toLowerCase(Locale.ROOT);
        var words = Arrays.stream(NO_WORD.split(bare, -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().allMatch(NOTHING_BUT_X.asMatchPredicate())) {
            return open(before, after);
        }
        if (!words.isEmpty() && words.stream().allMatch(FILLER::contains)) {
            return open(before, after);
        }
        var means = own(words);
        if (found.startsWith("(")
                && (!MINE.matcher(bare).find()
                        || means == PlaceholderMeaning.BILL
                        || means == PlaceholderMeaning.ASK)) {
            return PlaceholderMeaning.OTHER; // an aside
        }
        boolean members = Salutation.ends(before)
                || AN_OFFICE.matcher(after).matches()
                || THEN_MEMBER.matcher(before).find();
        return means == PlaceholderMeaning.CALLER_NAME && members ? PlaceholderMeaning.MEMBER : means;
    }

    /** Of a placeholder's own words. */
    private static PlaceholderMeaning own(List<String> words) {
        if (!words.stream().allMatch(PlaceholderWords::isKnown)) {
            return PlaceholderMeaning.OTHER;
        }
        if (has(words, MEMBER)) {
            return PlaceholderMeaning.MEMBER;
        }
        if (has(words, BILL)) {
            return PlaceholderMeaning.BILL;
        }
        if (has(words, NAME)) {
            return PlaceholderMeaning.CALLER_NAME;
        }
        if (has(words, CITY)) {
            return PlaceholderMeaning.CALLER_CITY;
        }
        return has(words, ASK) ? PlaceholderMeaning.ASK : PlaceholderMeaning.OTHER;
    }

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    private static boolean isKnown(String word) {
        return has(List.of(word), MEMBER)
                || NAME.contains(word)
                || CITY.contains(word)
                || BILL.contains(word)
                || ASK.contains(word)
                || FILLER.contains(word);
    }

    /** Of a blank, which has no words. */
    private static PlaceholderMeaning open(String before, String after) {
        if (Salutation.ends(before) || AN_OFFICE.matcher(after).matches()) {
            return PlaceholderMeaning.MEMBER;
        }
        if (THEN_NAME.matcher(before).find()) {
            return PlaceholderMeaning.CALLER_NAME;
        }
        if (THEN_CITY.matcher(before).find()) {
            return PlaceholderMeaning.CALLER_CITY;
        }
        return THEN_MEMBER.matcher(before).find() ? PlaceholderMeaning.MEMBER : PlaceholderMeaning.OTHER;
    }
}
