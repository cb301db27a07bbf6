package org.patchthrough.conversation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.prompts.CarrierKeywords;

/**
 * Tells what a message amounts to. Words that make a phone ring, and answers, count only as the whole message, so that "No one
 * answered" and "Call off the vote" are none; what stops us is understood in a sentence too, for whoever wants no more of us
 * need not know our words.
 */
public final class IntentParser {
    private static final Map<String, Intent> FIRST = Map.ofEntries(
            Map.entry("HELP", new Intent.Help(false)),
            Map.entry("INFO", new Intent.Help(false)),
            Map.entry("AYUDA", new Intent.Help(false)),
            Map.entry("START", new Intent.Start(false)),
            Map.entry("UNSTOP", new Intent.Start(false)),
            Map.entry("YES", new Intent.Start(false)),
            Map.entry("COMENZAR", new Intent.Start(false)),
            Map.entry("SCRIPT", new Intent.Script()),
            Map.entry("GUION", new Intent.Script()),
            Map.entry("LATER", new Intent.Later()),
            Map.entry("LUEGO", new Intent.Later()),
            Map.entry("DONE", new Intent.Done()),
            Map.entry("LISTO", new Intent.Done()),
            Map.entry("ESPANOL", new Intent.Speak(Language.SPANISH)),
            Map.entry("ENGLISH", new Intent.Speak(Language.ENGLISH)));

    /** As the whole message. */
    private static final Map<String, Supplier<Intent>> WHOLE = Map.ofEntries(
            Map.entry("CALL", Intent.Call::new),
            Map.entry("LLAMAR", Intent.Call::new),
            Map.entry("LLAMA", Intent.Call::new),
            Map.entry("LLAMENME", Intent.Call::new),
            Map.entry("LLAMAME", Intent.Call::new),
            Map.entry("LLAMEME", Intent.Call::new),
            Map.entry("VM", Intent.Voicemail::new),
            Map.entry("VOICEMAIL", Intent.Voicemail::new),
            Map.entry("NO", Intent.No::new),
            Map.entry("NO THANKS", Intent.No::new),
            Map.entry("NO THANK YOU", Intent.No::new),
            Map.entry("NO GRACIAS", Intent.No::new),
            Map.entry("I NEED HELP", () -> new Intent.Help(false)),
            Map.entry("NECESITO AYUDA", () -> new Intent.Help(false)),
            Map.entry("SPANISH", () -> new Intent.Speak(Language.SPANISH)),
            Map.entry("IN SPANISH", () -> new Intent.Speak(Language.SPANISH)),
            Map.entry("EN ESPANOL", () -> new Intent.Speak(Language.SPANISH)),
            Map.entry("IN ENGLISH", () -> new Intent.Speak(Language.ENGLISH)),
            Map.entry("INGLES", () -> new Intent.Speak(Language.ENGLISH)),
            Map.entry("EN INGLES", () -> new Intent.Speak(Language.ENGLISH)));

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
    private static final Set<String> CARRIERS_STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

    private static final Set<String> CARRIERS_START = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> CARRIERS_HELP = Set.of("HELP", "INFO");

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
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Z0-9' ]+|(?<![A-Z0-9])'|'(?![A-Z0-9])");

    private IntentParser() {}

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
        if (REACTION.matcher(shown).matches()) {
            return new Intent.Nothing();
        }
        var plain = NOT_PLAIN
                .matcher(shown.replace('’', '\''))
                .replaceAll(" ")
                .strip()
                .replaceAll(" +", " ");
        if (plain.isEmpty() || COURTESY.contains(plain)) {
            return new Intent.Nothing();
        }
        return exact(body.strip().toUpperCase(Locale.ROOT))
                .or(() -> whole(plain))
                .or(() -> stop(plain))
                .or(() -> keyword(plain, shown, entrances))
                .or(() -> first(plain))
                .or(() -> zip(shown, plain))
                .orElseGet(() -> media > 0 ? new Intent.Nothing() : new Intent.Unknown(kind(plain)));
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
        if (CARRIERS_STOP.contains(sent)) {
            return Optional.of(new Intent.Stop(true, false));
        }
        if (CARRIERS_START.contains(sent)) {
            return Optional.of(new Intent.Start(true));
        }
        return CARRIERS_HELP.contains(sent) ? Optional.of(new Intent.Help(true)) : Optional.empty();
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
        return Optional.ofNullable(WHOLE.get(word)).map(Supplier::get);
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
        var behind =
                words.length < 2 ? Optional.<Intent>empty() : stop(words[1]).or(() -> helpAlone(words[1]));
        return found.flatMap(entrance -> behind.or(() -> Optional.of(
                new Intent.Key(entrance.word(), entrance.campaign(), entrance.language(), soleZip(shown)))));
    }

    private static Optional<Intent> helpAlone(String plain) {
        return Optional.ofNullable(FIRST.get(plain)).filter(Intent.Help.class::isInstance);
    }

    private static Optional<Intent> first(String plain) {
        var word = plain.split(" ", 2)[0];
        return CarrierKeywords.FIRST.contains(word) ? Optional.of(ended(plain)) : Optional.ofNullable(FIRST.get(word));
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

    private static Intent.Kind kind(String plain) {
        if (FOUL.matcher(plain).find()) {
            return Intent.Kind.FOUL;
        }
        return OptOutPhrases.mayBe(plain) ? Intent.Kind.UNSURE : Intent.Kind.PLAIN;
    }
}
