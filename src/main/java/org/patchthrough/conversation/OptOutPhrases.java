package org.patchthrough.conversation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchthrough.prompts.CarrierKeywords;

/**
 * No more, in a person's words, which need not be ours. Where it is no more than likely a person reads it; what an office said
 * is no wish of who tells us.
 *
 * <p>All of it is of plain text: capitals, figures, apostrophes within words, one blank between two.
 */
final class OptOutPhrases {
    /** In more words than one, or in a word too long for a keyword. */
    private static final Set<String> LONGER = Set.of("STOP ALL", "OPT OUT", "NO MORE", "NO MAS", "DESUSCRIBIRME");

    private static final String END = Stream.concat(CarrierKeywords.ALL.stream(), LONGER.stream())
            .sorted()
            .collect(Collectors.joining("|"));

    private static final String BEFORE =
            "(PLEASE|PLS|PLZ|OK|OKAY|JUST|NOW|HEY|HI|HELLO|YES|SORRY|NO|I|TO|I'D|ID|WANT|WANNA|WOULD|LIKE|NEED|SAID|TOLD|YOU|CAN"
                    + "|COULD|MUST|LET|ME|POR|FAVOR|YA|SI|QUIERO|SOLO|DIJE|YO)";

    private static final String AFTER =
            "(ALL|THIS|THESE|IT|THEM|THAT|NOW|PLEASE|PLS|PLZ|ALREADY|ME|US|MY|THE|YOUR|TEXT|TEXTS|TEXTING|TXTS?|TXTING|CALLS|CALLING|MESSAGE"
                    + "|MESSAGES|MESSAGING|MSGS?|SENDING|CONTACTING|NUMBER|PHONE|SUBSCRIPTION|SERVICE|FROM|OF|LIST|EVERYTHING"
                    + "|THANKS|THANK|YOU|POR|FAVOR|YA|DE|LOS|LAS|ESTO|TODO|MENSAJES?|TEXTOS?|LLAMADAS?|LLAMAR|ESCRIBIR|MANDAR"
                    + "|ENVIAR|MOLESTAR|GRACIAS|AHORA)";

    /** To us, and not of themselves: "I don't call often". */
    private static final String NOT_TO =
            "((?<!\\b(I|WE|THEY|WHO|PEOPLE) )\\b(DO NOT|DONT|DON'T|PLEASE STOP)|^(PLEASE |AND )?NEVER)";

    /** One of the words for it, with nothing around it that says what else should end. */
    private static final Pattern COMMAND = Pattern.compile("(%s ){0,6}(%s)( %s){0,8}".formatted(BEFORE, END, AFTER));

    private static final List<Pattern> PHRASES = patterns(
            "^(OPT OUT|NO MAS|STOP ALL)\\b",
            "(REMOVE|DELETE|UNSUBSCRIBE|DROP) (ME|US|MY NUMBER|THIS NUMBER|MY NAME|MY PHONE)\\b",
            "\\b(TAKE|GET) (ME|US|MY NUMBER|THIS NUMBER|MY NAME|MY PHONE) (OFF|OUT|OF (THIS|THE|YOUR) (LIST|NUMBERS?))\\b",
            "\\b(OPT|LEAVE) ME (OUT|ALONE)\\b",
            "\\bLEAVE US ALONE\\b",
            "\\bWRONG (NUMBER|PERSON)\\b",
            "\\b(LOSE|FORGET|ERASE) (MY|THIS) NUMBER\\b",
            "\\b(STOP|QUIT|CEASE|NO MORE) (TE?XT|CALLING|CALLS|MESSAG|CONTACT|SENDING|BOTHER|HARASS|SPAM)",
            NOT_TO + " (EVER )?(TE?XT|CALL|MESSAGE|CONTACT|WRITE|RING|BOTHER)\\b",
            NOT_TO + " (EVER )?SEND (ME |US )?(ANY|MORE|TEXTS?|MESSAGES?|THESE|THIS)",
            "\\bNO LONGER (WANT|WISH)\\b",
            "\\b(DO NOT|DONT|DON'T) WANT (TO (GET|RECEIVE)\\b|TO BE (TEXT|CALL|CONTACT|BOTHER|ON|PART)|YOUR\\b"
                    + "|(THESE|ANY|ANY MORE|MORE|ANYMORE) (TEXT|CALL|MESSAG|OF THIS|OF THESE))",
            "\\bNOT INTERESTED\\b",
            "^(PLEASE |JUST |OH )?GO AWAY\\b",
            "\\b(FUCK|PISS|BUGGER|BACK) OFF\\b",
            "\\bNUMERO EQUIVOCADO\\b",
            "\\bEQUIVOC\\w{1,6} DE NUMERO\\b",
            "\\bDEJEN?(ME|NOS)? (DE|EN PAZ)\\b",
            "\\bDEJAR? DE (ESCRIB|LLAM|MOLEST|MAND|ENVI)",
            "\\bNO (ME|NOS|VUELVAN? A) (ESCRIB|LLAM|MOLEST|MAND|ENVI|TEXT|CONTACT)",
            "\\bNO (ESCRIBAN?|LLAMEN?|MOLESTEN?|MANDEN?|ENVIEN?|TEXTEEN?|CONTACTEN?)( MAS)?\\b",
            "^(YA )?NO QUIERO( (MAS|NADA|RECIBIR|SABER|MENSAJES|TEXTOS|LLAMADAS|QUE (ME|NOS|VUELVAN?)|ESTOS?|ESTAS?|SUS)\\b.*)?$",
            "\\b(QUITEN?|BORREN?|SAQUEN?|ELIMINEN?)(ME|NOS)\\b",
            "\\b(BORREN?|ELIMINEN?|QUITEN?) MI NUMERO\\b",
            "\\b(DAR|DA|DE|DEN)(ME|SE|NOS) DE BAJA\\b",
            "\\bNO ME INTERESA\\b",
            "^(PAREN?|DESUSCRIBIR(ME)?)\\b",
            "\\bYA NO MAS\\b");

    /** What somebody at an office said. */
    private static final Pattern REPORTED = Pattern.compile(
            "\\b((SHE|HE|THEY|STAFF\\w*|OFFICE|SENATOR|REP|REPRESENTATIVE|CONGRESS\\w*|RECEPTIONIST|AIDE|INTERN) (\\w+ ){0,2}"
                    + "(SAID|SAYS|TOLD|ASKED|ANSWERED)|ME DIJO|ME DIJERON|DIJO QUE|DIJERON QUE)\\b");

    /** A word of refusing somewhere in the sentence. */
    private static final Pattern LIKELY =
            Pattern.compile("\\b(STOP\\w*|UNSUBSCRIB\\w*|REMOV\\w*|QUIT|CANCEL\\w*|REVOKE|OPT|SPAM"
                    + "|SCAM|SUE|LAWYER|GO AWAY|HARASS\\w*|NO MORE|BAJA|BASTA|PARAR|PAREN?|DEJEN?|NO QUIERO)\\b");

    private OptOutPhrases() {}

    static boolean isOne(String plain) {
        return COMMAND.matcher(plain).matches() || (isPhrase(plain) && !isReported(plain));
    }

    /** Whether it may be one. */
    static boolean mayBe(String plain) {
        return LIKELY.matcher(plain).find() || isPhrase(plain);
    }

    private static boolean isPhrase(String plain) {
        return PHRASES.stream().anyMatch(phrase -> phrase.matcher(plain).find());
    }

    private static boolean isReported(String plain) {
        return REPORTED.matcher(plain).find();
    }

    private static List<Pattern> patterns(String... written) {
        return List.of(written).stream().map(Pattern::compile).toList();
    }
}
