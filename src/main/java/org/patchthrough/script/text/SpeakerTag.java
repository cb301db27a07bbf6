package org.patchthrough.script.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Speaker;

/**
 * Who speaks, as it stands before what they say: {@code CALLER:}, {@code **You** –}, {@code [Staffer]}, {@code Llamante:}.
 *
 * @param aside what stands in parentheses behind the name, such as a condition; may be empty
 * @param said  may be empty: then it follows on the next line
 */
record SpeakerTag(Speaker speaker, String aside, String said) {
    private static final Set<String> CALLER = names(
            "caller,constituent,volunteer,activist,advocate,supporter,you say,llamante"
                    + ",quien llama,persona que llama,la persona que llama,constituyente,usted dice,voluntario,voluntaria"
                    + ",your response,your reply,your answer,your turn,what you say,your script,you the caller,you caller");
    /** Words that begin sentences as well: these need a colon, or capitals. */
    private static final Set<String> PERHAPS_CALLER =
            names("you,me,i,we,us,response,reply,say,say this,ask,voter,citizen,yo,usted"
                    + ",ud,tú,diga,respuesta,myself,your name");

    private static final Set<String> STAFFER = names("staffer,staff member,staff person,staffperson,office staff"
            + ",office staffer,aide,receptionist,intern,front desk,congressional office,congressional staffer"
            + ",congressional staff,congressional aide,legislative aide,legislative assistant,legislative staff"
            + ",legislative staffer,staff assistant,they say,they respond,office says,empleado,empleada,asistente"
            + ",recepcionista,funcionario,funcionaria,personal de la oficina,personal,ayudante,la oficina"
            + ",oficina del congresista,member s office,their response,their answer,their reply,senator s office"
            + ",representative s office,person who answers,person answering,phone answerer");
    private static final Set<String> PERHAPS_STAFFER =
            names("staff,office,them,they,rep,representative,senator,member,moc"
                    + ",member of congress,congressman,congresswoman,congressperson,assistant,secretary,operator,her,him,he,she"
                    + ",oficina,ellos,ellas,ella,él,senador,senadora,representante,congresista,la");

    private static final int LONGEST = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern VERB = Pattern.compile(" (?:(?:may|might|could|can|will|should|then|puede|podría) )?"
            + "(?:says?|said|answers?|responds?|replies|reply|asks?|dice|dicen|diga|responde|contesta|pregunta|decir)"
            + "(?: something like)?$");
    private static final Pattern NUMBER = Pattern.compile(" (?:\\d{1,2}|one|two|three|uno|dos)$");
    /** Offices that are places, not speakers. */
    private static final Pattern PLACE =
            Pattern.compile("(?:dc|d c|district|local|washington|main|state|home|your) .*|if .*");

    private static final Pattern BOLD = Pattern.compile("(?:[-*+•]\\s+)?(?:\\*\\*|__)([^*_]{1,60}?):?(?:\\*\\*|__)"
            + "(?:\\s?\\(([^()]{1,80})\\))?\\s?[:–—-]?\\s(.*)");
    private static final Pattern BRACKETS = Pattern.compile("[\\[(]([^\\])]{1,40})[\\])]\\s?([:–—-]?)(.*)");
    private static final Pattern COLON =
            Pattern.compile("([^:：]{1,60}?)(?:\\s?[(\\[]([^()\\[\\]]{1,80})[)\\]])?\\s?[:：](?!//)(.*)");
    private static final Pattern DASH = Pattern.compile("([\\p{L}’' ]{1,40}?)(?:\\s[–—-]\\s|\\s?[–—>]\\s?|-\\s)(.*)");
    /** Behind "You –" a sentence begins; "you – a constituent – can" goes on. */
    private static final Pattern SPEECH = Pattern.compile("[\\p{Lu}\"“¡¿\\[]");

    private static final Pattern CONTACT = Pattern.compile("\\W*\\d.*");

    private enum Sure {
        SURELY,
        PERHAPS
    }

    private record Name(Speaker speaker, Sure sure) {}

    private static Set<String> names(String all) {
        return Set.of(all.split(",", -1));
    }

    static Optional<SpeakerTag> find(TextLine row) {
        if (row.isEmpty() || row.look() == TextLine.Look.LITERAL) {
            return Optional.empty();
        }
        return bold(row)
                .or(() -> brackets(row.text()))
                .or(() -> colon(row.text()))
                .or(() -> dash(row.text()))
                .or(() -> alone(row));
    }

    private static Optional<SpeakerTag> bold(TextLine row) {
        var bold = BOLD.matcher(row.raw());
        return bold.matches()
                ? name(bold.group(1)).flatMap(name -> tag(name, bold.group(2), MarkupStripper.clean(bold.group(3))))
                : Optional.empty();
    }

    private static Optional<SpeakerTag> brackets(String text) {
        var brackets = BRACKETS.matcher(text);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        boolean marked = !brackets.group(2).isEmpty() || isShouted(brackets.group(1));
        return name(brackets.group(1))
                .filter(name -> marked || name.sure() == Sure.SURELY)
                .flatMap(name -> tag(name, "", brackets.group(3)));
    }

    private static Optional<SpeakerTag> colon(String text) {
        var colon = COLON.matcher(text);
        return colon.matches()
                ? name(colon.group(1))
                        .filter(name -> !isContact(name, colon.group(3)))
                        .flatMap(name -> tag(name, colon.group(2), colon.group(3)))
                : Optional.empty();
    }

    private static Optional<SpeakerTag> dash(String text) {
        var dash = DASH.matcher(text);
        if (!dash.matches()) {
            return Optional.empty();
        }
        var said = dash.group(2);
        boolean marked = isShouted(dash.group(1)) || SPEECH.matcher(said).lookingAt();
        return name(dash.group(1))
                .filter(name -> marked || name.sure() == Sure.SURELY)
                .filter(name -> !isContact(name, said))
                .flatMap(name -> tag(name, "", said));
    }

    /** The name alone on its line: what is said follows. */
    private static Optional<SpeakerTag> alone(TextLine row) {
        boolean capital = Character.isUpperCase(row.text().codePointAt(0));
        return row.text().length() < 2
                ? Optional.empty()
                : name(row.text())
                        .filter(name -> row.standsOut() || (capital && name.sure() == Sure.SURELY))
                        .flatMap(name -> tag(name, "", ""));
    }

    private static Optional<SpeakerTag> tag(Name name, @Nullable String aside, String said) {
        return Optional.of(new SpeakerTag(name.speaker(), aside == null ? "" : aside.strip(), said.strip()));
    }

    /** "Office: 202-555-0100" is no speech. */
    private static boolean isContact(Name name, String said) {
        return name.sure() == Sure.PERHAPS && CONTACT.matcher(said).matches();
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.strip().length() > 1;
    }

    private static Optional<Name> name(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var words = NO_WORD.matcher(written.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        var bare = words.startsWith("the ") ? words.substring(4) : words;
        return known(bare).or(() -> known(verbless(bare))).or(() -> office(bare));
    }

    private static String verbless(String words) {
        return VERB.matcher(NUMBER.matcher(words).replaceFirst("")).replaceFirst("");
    }

    private static Optional<Name> office(String words) {
        boolean office = words.endsWith(" office") || words.startsWith("office of ") || words.endsWith(" s staffer");
        boolean few = words.chars().filter(sign -> sign == ' ').count() <= 5;
        return office && few && !PLACE.matcher(words).matches()
                ? Optional.of(new Name(Speaker.STAFFER, Sure.PERHAPS))
                : Optional.empty();
    }

    private static Optional<Name> known(String words) {
        if (CALLER.contains(words)) {
            return Optional.of(new Name(Speaker.CALLER, Sure.SURELY));
        }
        if (STAFFER.contains(words)) {
            return Optional.of(new Name(Speaker.STAFFER, Sure.SURELY));
        }
        if (PERHAPS_CALLER.contains(words)) {
            return Optional.of(new Name(Speaker.CALLER, Sure.PERHAPS));
        }
        return PERHAPS_STAFFER.contains(words)
                ? Optional.of(new Name(Speaker.STAFFER, Sure.PERHAPS))
                : Optional.empty();
    }
}
