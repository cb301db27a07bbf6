package org.patchthrough.texting;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.patchthrough.call.Language;

/**
 * Tells what a message amounts to. Words that make a phone ring, and answers, count only as the whole message, so that "No one
 * answered" and "Call off the vote" are none; what stops us is understood in a sentence too, for whoever wants no more of us
 * need not know our words.
 */
public final class Reader {
    private static final Map<String, Word> FIRST = Map.ofEntries(
            Map.entry("STOP", new Word.Stop(false)),
            Map.entry("STOPALL", new Word.Stop(false)),
            Map.entry("UNSUBSCRIBE", new Word.Stop(false)),
            Map.entry("CANCEL", new Word.Stop(false)),
            Map.entry("END", new Word.Stop(false)),
            Map.entry("QUIT", new Word.Stop(false)),
            Map.entry("REVOKE", new Word.Stop(false)),
            Map.entry("OPTOUT", new Word.Stop(false)),
            Map.entry("ALTO", new Word.Stop(false)),
            Map.entry("PARAR", new Word.Stop(false)),
            Map.entry("BASTA", new Word.Stop(false)),
            Map.entry("BAJA", new Word.Stop(false)),
            Map.entry("NOMAS", new Word.Stop(false)),
            Map.entry("HELP", new Word.Help(false)),
            Map.entry("INFO", new Word.Help(false)),
            Map.entry("AYUDA", new Word.Help(false)),
            Map.entry("START", new Word.Start(false)),
            Map.entry("UNSTOP", new Word.Start(false)),
            Map.entry("YES", new Word.Start(false)),
            Map.entry("COMENZAR", new Word.Start(false)),
            Map.entry("SCRIPT", new Word.Script()),
            Map.entry("GUION", new Word.Script()),
            Map.entry("LATER", new Word.Later()),
            Map.entry("LUEGO", new Word.Later()),
            Map.entry("DONE", new Word.Done()),
            Map.entry("LISTO", new Word.Done()),
            Map.entry("ESPANOL", new Word.Speak(Language.SPANISH)),
            Map.entry("ENGLISH", new Word.Speak(Language.ENGLISH)));

    private static final Map<String, Supplier<Word>> WHOLE = Map.of(
            "CALL", Word.Call::new,
            "LLAMAR", Word.Call::new,
            "LLAMA", Word.Call::new,
            "LLAMENME", Word.Call::new,
            "LLAMAME", Word.Call::new,
            "VM", Word.Voicemail::new,
            "VOICEMAIL", Word.Voicemail::new,
            "NO", Word.No::new);

    /** Of two words, before any of one. */
    private static final Pattern STOPS_IN_TWO = Pattern.compile("(OPT OUT|NO MAS|STOP ALL)\\b.*");

    /** The carrier's own, as whole messages (twilio.com/docs, default handling of long codes). */
    private static final Set<String> CARRIERS_STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

    private static final Set<String> CARRIERS_START = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> CARRIERS_HELP = Set.of("HELP", "INFO");

    /** Said beside a command without changing it. */
    private static final Set<String> BESIDE =
            Set.of("PLEASE", "NOW", "ME", "POR", "FAVOR", "AHORA", "YA", "PLS", "PLZ");

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

    private static final List<Pattern> REFUSALS = patterns(
            "(REMOVE|DELETE|TAKE|GET|UNSUBSCRIBE|DROP) (ME|US|MY NUMBER|THIS NUMBER|MY NAME)\\b",
            "\\b(OPT|LEAVE) ME (OUT|ALONE)\\b",
            "\\bLEAVE US ALONE\\b",
            "\\bWRONG (NUMBER|PERSON)\\b",
            "\\b(LOSE|FORGET|ERASE) (MY|THIS) NUMBER\\b",
            "\\b(STOP|QUIT|CEASE|NO MORE) (TEXT|CALL|MESSAG|CONTACT|SEND|BOTHER|HARASS|SPAM)",
            "\\b(STOP|QUIT) IT\\b",
            "\\b(DO NOT|DONT|DON'T|NEVER|PLEASE STOP|PLEASE DO NOT) (TEXT|CALL|MESSAGE|CONTACT|WRITE|RING|SEND|BOTHER)\\b",
            "\\bNO LONGER (WANT|WISH)\\b",
            "\\b(DO NOT|DONT|DON'T) WANT (TO BE|TO GET|TO RECEIVE|THESE|ANY|YOUR|MORE)\\b",
            "\\bNOT INTERESTED\\b",
            "\\bGO AWAY\\b",
            "\\b(FUCK|PISS|BUGGER|BACK) OFF\\b",
            "\\bNUMERO EQUIVOCADO\\b",
            "\\bDEJEN?(ME|NOS)? (DE|EN PAZ)\\b",
            "\\bDEJAR? DE (ESCRIB|LLAM|MOLEST|MAND|ENVI)",
            "\\bNO (ME|NOS|VUELVAN? A) (ESCRIB|LLAM|MOLEST|MAND|ENVI|TEXT|CONTACT)",
            "\\bNO QUIERO\\b",
            "\\b(QUITEN?|BORREN?|SAQUEN?|ELIMINEN?)(ME|NOS)\\b",
            "\\b(BORREN?|ELIMINEN?|QUITEN?) MI NUMERO\\b",
            "\\b(DARME|DENME|DEME) DE BAJA\\b",
            "\\bNO ME INTERESA\\b",
            "\\bYA NO MAS\\b");

    private static final List<Pattern> FOUL = patterns(
            "\\b(I|WE)('LL| WILL| AM GOING TO| GONNA) (KILL|SHOOT|HURT|BOMB|BURN)", "\\b(LOS?|LES?|TE) VOY A MATAR\\b");

    /** A word of refusing somewhere in the sentence. */
    private static final Pattern UNSURE = Pattern.compile(
            "\\b(STOP|UNSUBSCRIBE|REMOVE|QUIT|CANCEL|REVOKE|SPAM|SUE|LAWYER|HARASS\\w*|BAJA|BASTA|PARAR)\\b");

    private static final Pattern REACTION = Pattern.compile(
            "(LIKED|LOVED|DISLIKED|LAUGHED AT|EMPHASIZED|QUESTIONED|REACTED .{1,12} TO|REMOVED .{1,30} FROM"
                    + "|LE GUSTO|LE ENCANTO|NO LE GUSTO|REACCIONO .{1,30}) [\"'].*",
            Pattern.DOTALL);
    private static final Pattern ZIP = Pattern.compile("(?<!\\d)(\\d{5})(?:-\\d{4})?(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d -]{1,12}");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Z0-9' ]+");

    private Reader() {}

    /** A keyword of one of the number's campaigns. */
    public record Entrance(String word, String campaign, Language language) {}

    /** @param entrances the keywords at the number it was sent to */
    public static Word read(String body, int media, Collection<Entrance> entrances) {
        var shown = shown(body);
        if (REACTION.matcher(shown).matches()) {
            return new Word.Nothing();
        }
        var plain = NOT_PLAIN
                .matcher(shown.replace('’', '\''))
                .replaceAll(" ")
                .strip()
                .replaceAll(" +", " ");
        if (plain.isEmpty() || COURTESY.contains(plain)) {
            return new Word.Nothing();
        }
        return exact(shown.strip())
                .or(() -> whole(plain))
                .or(() -> stop(plain))
                .or(() -> keyword(plain, shown, entrances))
                .or(() -> first(plain))
                .or(() -> zip(shown, plain))
                .orElseGet(() -> media > 0 ? new Word.Nothing() : new Word.Unknown(kind(plain)));
    }

    /** In capitals and without accents, marks of direction and other signs that nobody sees. */
    private static String shown(String body) {
        var plain = Normalizer.normalize(Normalizer.normalize(body, Normalizer.Form.NFKC), Normalizer.Form.NFD);
        return plain.replaceAll("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\n\\r\\t]]", "")
                .replaceAll("[“”«»]", "\"")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<Word> exact(String shown) {
        if (CARRIERS_STOP.contains(shown)) {
            return Optional.of(new Word.Stop(true));
        }
        if (CARRIERS_START.contains(shown)) {
            return Optional.of(new Word.Start(true));
        }
        return CARRIERS_HELP.contains(shown) ? Optional.of(new Word.Help(true)) : Optional.empty();
    }

    /** Nothing but one command, give or take what is said beside it. */
    private static Optional<Word> whole(String plain) {
        var said = List.of(plain.split(" ")).stream()
                .filter(word -> !BESIDE.contains(word))
                .toList();
        if (said.size() != 1) {
            return Optional.empty();
        }
        var word = said.getFirst();
        if (word.matches("[A-F]")) {
            return Optional.of(new Word.Letter(word.charAt(0) - 'A'));
        }
        if (word.matches("[0-6]")) {
            return Optional.of(new Word.Figure(Integer.parseInt(word)));
        }
        return Optional.ofNullable(WHOLE.get(word)).map(Supplier::get);
    }

    private static Optional<Word> stop(String plain) {
        return STOPS_IN_TWO.matcher(plain).matches()
                        || REFUSALS.stream()
                                .anyMatch(refusal -> refusal.matcher(plain).find())
                ? Optional.of(new Word.Stop(false))
                : Optional.empty();
    }

    private static Optional<Word> keyword(String plain, String shown, Collection<Entrance> entrances) {
        var first = plain.split(" ", 2)[0];
        return entrances.stream()
                .filter(entrance -> entrance.word().equals(first))
                .findFirst()
                .map(found -> new Word.Key(found.word(), found.campaign(), found.language(), soleZip(shown)));
    }

    private static Optional<Word> first(String plain) {
        return Optional.ofNullable(FIRST.get(plain.split(" ", 2)[0]));
    }

    private static Optional<Word> zip(String shown, String plain) {
        var zip = soleZip(shown);
        if (zip.isPresent()) {
            return zip.map(Word.Zip::new);
        }
        return DIGITS.matcher(plain).matches()
                ? Optional.of(new Word.Digits(plain.replaceAll("\\D", "")))
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

    private static Word.Kind kind(String plain) {
        if (FOUL.stream().anyMatch(foul -> foul.matcher(plain).find())) {
            return Word.Kind.FOUL;
        }
        return UNSURE.matcher(plain).find() ? Word.Kind.UNSURE : Word.Kind.PLAIN;
    }

    private static List<Pattern> patterns(String... written) {
        return List.of(written).stream().map(Pattern::compile).toList();
    }
}
