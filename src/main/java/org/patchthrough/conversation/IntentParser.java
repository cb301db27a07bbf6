package org.patchthrough.conversation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.prompts.CarrierKeywords;

/**
 * Tells what a message amounts to. Words that make a phone ring, and answers, count only as the whole message, so that "No one
 * answered" and "Call off the vote" are none; what stops us is understood in a sentence too, for whoever wants no more of us
 * need not know our words.
 */
public final class IntentParser {
    private static final Map<String, Intent> FIRST = byWord(Map.of(
            new Intent.Help(false), Set.of("HELP", "INFO", "AYUDA"),
            new Intent.Start(false), Set.of("START", "UNSTOP", "YES", "COMENZAR"),
            new Intent.Script(), Set.of("SCRIPT", "GUION"),
            new Intent.Later(), Set.of("LATER", "LUEGO"),
            new Intent.Done(), Set.of("DONE", "LISTO"),
            new Intent.Speak(Language.SPANISH), Set.of("ESPANOL"),
            new Intent.Speak(Language.ENGLISH), Set.of("ENGLISH")));
    /** As the whole message. */
    private static final Map<String, Intent> WHOLE = byWord(Map.of(
            new Intent.Call(), Set.of("CALL", "LLAMAR", "LLAMA", "LLAMENME", "LLAMAME", "LLAMEME"),
            new Intent.Voicemail(), Set.of("VM", "VOICEMAIL"),
            new Intent.No(), Set.of("NO", "NO THANKS", "NO THANK YOU", "NO GRACIAS"),
            new Intent.Help(false), Set.of("I NEED HELP", "NECESITO AYUDA"),
            new Intent.Speak(Language.SPANISH), Set.of("SPANISH", "IN SPANISH", "EN ESPANOL"),
            new Intent.Speak(Language.ENGLISH), Set.of("IN ENGLISH", "INGLES", "EN INGLES")));
    /** What the figures of the question stand for, as it says itself. */
    private static final List<Pattern> ANSWERS = List.of(
            Pattern.compile("1 (SUPPORTS?|IN FAVOR|A FAVOR|APOYA)"),
            Pattern.compile("2 (OPPOSES?|AGAINST|EN CONTRA|SE OPONE)"),
            Pattern.compile("3 (NOT DECIDED|UNDECIDED|SIN DECIDIR|NO HA DECIDIDO)"),
            Pattern.compile("4 (DID NOT KNOW|WOULD NOT SAY|DID NOT KNOW OR WOULD NOT SAY|NO SUPO|NO QUISO DECIR"
                    + "|NO SUPO O NO QUISO DECIR)"),
            Pattern.compile("5 (I )?(LEFT A VOICEMAIL|VOICEMAIL|VM|DEJE UN MENSAJE( DE VOZ)?)"),
            Pattern.compile("6 (I )?(DID NOT GET THROUGH|DIDN'T GET THROUGH|NO ME ATENDIERON)"));

    /** The carrier's own, as whole messages (twilio.com/docs, default handling of long codes). */
    private static final Map<String, Intent> CARRIERS = byWord(Map.of(
            new Intent.Stop(true, false),
                    Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"),
            new Intent.Start(true), Set.of("START", "YES", "UNSTOP"),
            new Intent.Help(true), Set.of("HELP", "INFO")));
    /** Said beside a command without changing it. */
    private static final Set<String> BESIDE = Set.of(
            "PLEASE", "NOW", "ME", "BACK", "OK", "OKAY", "YES", "PLS", "PLZ", "POR", "FAVOR", "AHORA", "YA", "SI");

    private static final Set<String> COURTESY = Set.of(
            "OK",
            "OKAY",
            "K",
            "THANKS",
            "THANK YOU",
            "THX",
            "TY",
            "THANK YOU SO MUCH",
            "GREAT",
            "COOL",
            "GRACIAS",
            "MUCHAS GRACIAS",
            "VALE",
            "BUENO");

    private static final Pattern FOUL =
            Pattern.compile("\\b(I|WE)('LL| WILL| AM GOING TO| GONNA) (KILL|SHOOT|HURT|BOMB|BURN)"
                    + "|\\b(LOS?|LES?|TE) VOY A MATAR\\b");

    /** What telephones send for a tap on a text of ours, by the languages they speak. */
    private static final Pattern REACTION = Pattern.compile(
            "((LIKED|LOVED|DISLIKED|LAUGHED AT|EMPHASIZED|QUESTIONED|REACTED .{1,12} TO|REMOVED .{1,30} FROM) "
                    + "|(A .{1,40} )?(NO )?(LE|LES|TE) (GUSTO|ENCANTO|DIO RISA) |(ENFATIZO|DESTACO|CUESTIONO|SE RIO DE) "
                    + "|REACCIONO .{1,30} |[^\\p{L}\\d\"]{1,12} (TO|A) )"
                    + "([\"'].*|(AN?|THE|UNA?|EL|LA) (IMAGE|PHOTO|VIDEO|MOVIE|AUDIO|STICKER|LINK|IMAGEN|FOTO|ENLACE).*)",
            Pattern.DOTALL);

    private static final Pattern ZIP = Pattern.compile("(?<!\\d)(\\d{5})(?:-\\d{4})?(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d -]{1,12}");
    /** Longer than any ZIP: a telephone number, perhaps. */
    private static final int TOO_MANY_DIGITS = 10;

    private static final Pattern SPELLED_ZIP = Pattern.compile("\\d( \\d){4}");
    private static final Pattern FOREIGN = Pattern.compile("\\p{L}");
    /** "Stop by" is a visit, where it begins a sentence. */
    private static final Pattern VISIT = Pattern.compile("STOP BY\\b.*");

    private IntentParser() {}

    private static Map<String, Intent> byWord(Map<Intent, Set<String>> intents) {
        return intents.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(word -> Map.entry(word, each.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All that is understood as a whole message, but for figures and letters. */
    static Stream<String> words() {
        return Stream.of(FIRST.keySet(), WHOLE.keySet(), COURTESY, CarrierKeywords.ALL)
                .flatMap(Collection::stream);
    }

    /** A keyword of one of the number's campaigns. */
    public record Entrance(String word, String campaign, Language language) {}

    /** @param entrances the keywords at the number it was sent to */
    public static Intent read(String body, int media, Collection<Entrance> entrances) {
        var shown = shown(body);
        var plain = CapitalText.of(shown);
        var keywords = entrances.stream().map(Entrance::word).toList();
        var mended = StopSpelling.mended(shown, keywords);
        if (REACTION.matcher(shown).matches()) {
            return StopSpelling.hasSign(shown) ? new Intent.Unknown(Intent.Kind.UNSURE) : new Intent.Nothing();
        }
        if (mended.isEmpty() || COURTESY.contains(mended)) {
            // In letters that nobody here reads it may be anything.
            return FOREIGN.matcher(shown).find() && plain.isEmpty()
                    ? new Intent.Unknown(Intent.Kind.UNSURE)
                    : new Intent.Nothing();
        }
        return exact(body.strip().toUpperCase(Locale.ROOT))
                .or(() -> whole(plain))
                .or(() -> stop(plain))
                .or(() -> keyword(plain, shown, entrances))
                .or(() -> first(plain))
                .or(() -> stop(mended))
                .or(() -> zip(shown, plain))
                .orElseGet(() -> other(shown, plain, mended, media));
    }

    private static Intent other(String shown, String plain, String mended, int media) {
        var kind = kind(plain, mended);
        return AnswerPhrases.figure(shown, plain)
                .<Intent>map(figure -> new Intent.FigureInWords(figure, kind))
                .filter(_ -> kind != Intent.Kind.FOUL)
                .orElseGet(() -> media > 0 ? new Intent.Nothing() : new Intent.Unknown(kind));
    }

    /** In capitals and without accents, marks of direction and other signs that nobody sees. */
    private static String shown(String body) {
        var plain = Normalizer.normalize(Normalizer.normalize(body, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        return plain.replaceAll("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\n\\r\\t]]", "")
                .replaceAll("[“”«»]", "\"")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    /** The carrier sees signs that nobody else does: with one of them it is no word of its own. */
    private static Optional<Intent> exact(String sent) {
        return Optional.ofNullable(CARRIERS.get(sent));
    }

    /** Nothing but one command, give or take what is said beside it. */
    private static Optional<Intent> whole(String plain) {
        var said = List.of(plain.split(" ")).stream()
                .filter(word -> !BESIDE.contains(word))
                .toList();
        var word = String.join(" ", said);
        if (word.matches("[A-F]")) {
            return Optional.of(new Intent.Letter(word.charAt(0) - 'A'));
        }
        if (word.matches("\\d")
                || ANSWERS.stream().anyMatch(answer -> answer.matcher(plain).matches())) {
            return Optional.of(new Intent.Digit(plain.replaceAll("\\D", "").charAt(0) - '0'));
        }
        return Optional.ofNullable(WHOLE.get(word));
    }

    private static Intent ended(String plain) {
        return new Intent.Stop(false, FOUL.matcher(plain).find());
    }

    private static Optional<Intent> stop(String plain) {
        return OptOutPhrases.isOne(plain) ? Optional.of(ended(plain)) : Optional.empty();
    }

    /** A keyword begins its campaign, but with an end or a cry for help behind it. */
    private static Optional<Intent> keyword(String plain, String shown, Collection<Entrance> entrances) {
        var words = plain.split(" ", 2);
        var found = entrances.stream()
                .filter(entrance -> entrance.word().equals(words[0]))
                .findFirst();
        var behind = words.length < 2
                ? Optional.<Intent>empty()
                : stop(words[1])
                        .or(() -> stop(StopSpelling.mended(words[1], List.of())))
                        .or(() -> helpAlone(words[1]));
        return found.flatMap(entrance -> behind.or(() -> Optional.of(
                new Intent.Key(entrance.word(), entrance.campaign(), entrance.language(), soleZip(shown)))));
    }

    private static Optional<Intent> helpAlone(String plain) {
        return Optional.ofNullable(FIRST.get(plain)).filter(Intent.Help.class::isInstance);
    }

    private static Optional<Intent> first(String plain) {
        var word = plain.split(" ", 2)[0];
        return CarrierKeywords.FIRST.contains(word) && !VISIT.matcher(plain).matches()
                ? Optional.of(ended(plain))
                : Optional.ofNullable(FIRST.get(word));
    }

    private static Optional<Intent> zip(String shown, String plain) {
        var zip = soleZip(shown);
        if (zip.isPresent()) {
            return zip.map(Intent.Zip::new);
        }
        var digits = plain.replaceAll("\\D", "");
        if (SPELLED_ZIP.matcher(plain).matches()) {
            return Optional.of(new Intent.Zip(digits));
        }
        return DIGITS.matcher(plain).matches() && digits.length() < TOO_MANY_DIGITS
                ? Optional.of(new Intent.Digits(digits))
                : Optional.empty();
    }

    private static Optional<String> soleZip(String shown) {
        var all = ZIP.matcher(shown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Intent.Kind kind(String plain, String mended) {
        if (FOUL.matcher(plain).find()) {
            return Intent.Kind.FOUL;
        }
        return OptOutPhrases.mayBe(mended) || StopSpelling.isNear(plain) ? Intent.Kind.UNSURE : Intent.Kind.PLAIN;
    }
}
