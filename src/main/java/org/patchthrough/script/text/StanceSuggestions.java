package org.patchthrough.script.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;

/**
 * What the words of a heading, or of a staffer, suggest of the member. Where they suggest two things, or none for certain,
 * they suggest nothing: a wrong guess would be worse.
 */
final class StanceSuggestions {
    private static final String MEMBER =
            "(?:senator|sen|representative|rep|congress\\w{0,8}|member|moc|legislator|he|she|s/he|\\]|\\}|_)";
    private static final String BACKS =
            "(?:support|agree|co-?sponsor|sponsor|vote|in favou?r|favou?r|back|endorse|commit|sign)";

    private static final Pattern VOICEMAIL =
            pattern("\\bvoice ?-?mails?\\b|\\banswering machine|\\bleav(?:e|ing) a message"
                    + "|\\bbuz[óo]n\\b|\\bmensaje de voz|\\bcorreo de voz|\\bcontestador");

    private static final Pattern MEMBER_UNSURE =
            pattern(MEMBER + "(?:(?: is|['’]s) (?:still )?(?:not sure|unsure|uncertain)| isn['’]?t (?:yet )?sure)");
    private static final Pattern UNDECIDED = pattern(
            "\\bundecided"
                    + "|\\b(?:has|have)(?:n['’]t| not) (?:yet )?(?:decided|made|taken|announced|stated|reached|come to)"
                    + "|\\bstill (?:deciding|considering|reviewing|thinking|studying|evaluating|weighing)"
                    + "|(?:is|are|['’]s|['’]re) (?:currently )?(?:considering|reviewing|studying|weighing|looking (?:at|into|over))"
                    + "|\\bon the fence|\\bno (?:public |official |formal )?(?:position|stance|decision) yet"
                    + "|\\b(?:has|have|taken) (?:taken )?no (?:public |official |formal )?(?:position|stance)"
                    + "|\\bnot (?:yet )?(?:decided|made up|taken a)|\\bneutral\\b|\\bindecis\\w{1,5}|\\bmaybe\\b"
                    + "|\\bno (?:ha|han|se ha|se han|est[áa]n?) (?:decidid|tomado)|\\ba[úu]n no (?:ha|decid)|\\btodav[íi]a no (?:ha|decid)");

    private static final Pattern NOT_KNOWN = pattern(
            "\\b(?:not|(?:is|are|was|were)n['’]?t) (?:quite |really |yet )?sure|\\bunsure|\\bnot certain|\\buncertain"
                    + "|\\b(?:do|does|did)(?:n['’]?t| not) (?:know|say|tell|answer|respond|share|specify|have an (?:answer|opinion)|have (?:any )?information|give)"
                    + "|\\b(?:wo|ca)n['’]?t (?:say|tell|answer|share|comment)|\\b(?:will|can) ?not (?:say|tell|answer|share|comment|give)"
                    + "|\\bnot (?:say|tell)ing|\\b(?:refuse|decline)[sd]? to (?:say|answer|comment|tell|share|give)"
                    + "|\\bno comment|\\bnon-?committal|\\bnot given|\\bno (?:clear |straight )?(?:answer|response|position) (?:is )?given|\\bno clear (?:answer|position)|\\bnot (?:familiar|aware)|\\bdodg|\\bdeflect|\\bevasi|\\bevade"
                    + "|\\bvague|\\bunclear|\\bno s[ée]\\b|\\bno (?:lo |la )?saben?\\b|\\bno est[áa]n? segur|\\bno (?:lo )?dicen?\\b"
                    + "|\\bno quieren? decir|\\bwould rather not");

    private static final Pattern OPPOSES = pattern(
            "\\boppos(?:e|es|ed|ing|ition)\\b|\\bdisagree|\\bagainst\\b"
                    + "|(?:n['’]?t|\\bnot|\\bcannot|\\bnever|\\bno longer) (?:\\w{1,12} ){0,2}(?:support|agree|vote (?:for|yes)"
                    + "|in favou?r|favou?r|back|endorse|commit|on board|going to " + BACKS + ")"
                    + "|\\b(?:wo|ca|does|do)n['’]?t (?:\\w{1,12} )?(?:co-?)?sponsor"
                    + "|\\b(?:will|can|does|do) ?not (?:\\w{1,12} )?(?:co-?)?sponsor"
                    + "|\\bunsupportive|\\brefuses? to " + BACKS
                    + "|\\bnegative|\\bhostile|\\bunfriendly|\\bvot(?:e|es|ed|ing) no\\b"
                    + "|\\breject(?:s|ed)?\\b|\\bse opon|\\boposici[óo]n|\\bopuest|\\ben contra"
                    + "|\\bno (?:la |lo |le )?(?:apoya|est[áa]n? (?:de acuerdo|a favor)|respald|copatrocin)|\\brechaz|\\bdesacuerdo");

    private static final Pattern SUPPORTS = pattern("\\bsupport(?:s|ed|er|ers|ive|ing)?\\b|\\bagree(?:s|d|ment)?\\b"
            + "|\\bin favou?r|\\bfavou?rs\\b|\\bfavorable|\\b(?:co-?)?sponsor(?:s|ed|ing)?\\b|\\bpositive|\\bfriendly"
            + "|\\bally\\b|\\ballies\\b|\\bchampion|\\bon board|\\bvot(?:e|es|ed|ing) (?:for|yes)"
            + "|(?:is|are|['’]s|['’]re) for\\b|\\bendorse|\\bshares? your|\\bon (?:y)?our side|(?:is|are|['’]s|['’]re) with (?:us|you)\\b"
            + "|\\bapoya|\\ba favor|\\bde acuerdo|\\brespald|\\bcopatrocin");

    /** In "No, she opposes it" the no denies nothing. */
    private static final Pattern ANSWERED = pattern("^\\W{0,3}(?:yes|no|s[íi])[,.;:–—-]\\s?");

    private static final Pattern DENIED = pattern("\\b(?:not|never|cannot|no|sin)\\b|n['’]t\\b");
    private static final Pattern UNSURE = pattern("\\b(?:unsure|(?:not|n['’]?t) sure|uncertain)\\b");
    private static final Pattern OR = pattern("\\s+or\\s+(?!not\\b)|/|\\s+o\\s+(?!no\\b)");

    private static final Pattern SAYING = pattern(
            "^(?:(?:if|when|si|cuando|they|the|staffer|staff|office|answer|response|he|she"
                    + "|s/he|it|senator|representative|member|el|la|respuesta|oficina|says?|said|answers?|is|was|es|dicen?"
                    + "|responden?|that|que|a|for|option|scenario|branch|[a-d]|\\d)[\\s:.,)–—-]{1,4}){0,9}[\"“”‘’'(\\[]*");
    private static final Pattern NO =
            pattern("^no\\b(?!['’]?\\s(?:one|body|answer|comment|position|opinion|info|idea|sabe|lo"
                    + "|est|s[ée]|contest|respond|matter))");
    private static final Pattern YES = pattern("^(?:yes|yeah|yep|s[íi])\\b");

    private static final Pattern STAFF_UNSURE = pattern("\\b(?:i['’]?m|i am|we['’]?re|we are) (?:really |honestly )?"
            + "(?:not (?:sure|certain|aware|able|familiar)|unsure|unable)|\\bnot sure (?:where|what|how|if|whether)"
            + "|\\b(?:i|we) (?:really |honestly |just )?(?:do|did)(?:n['’]t| not) (?:know|have|comment|share|discuss|give)"
            + "|\\b(?:i|we) (?:ca|could|wo)n['’]t (?:say|tell|speak|comment|discuss|share|confirm)"
            + "|\\b(?:i|we) (?:can|could|will) ?not (?:say|tell|speak|comment|discuss|share|confirm)"
            + "|\\bi(?:['’]d| would|['’]ll| will) (?:have|need) to (?:check|ask|look|find|get back)|\\blet me (?:check|find out)"
            + "|\\bno comment|\\bnot at liberty|\\b(?:i|we) have no (?:information|idea|position)"
            + "|\\bno (?:s[ée]|sabr[íi]a|sabemos|conozco)\\b|\\bno estoy segur|\\bno tengo (?:esa )?informaci"
            + "|\\bno puedo (?:decir|comentar)");
    private static final Pattern SAYS_YES = pattern(
            "^\\W{0,3}(?:yes|yeah|yep|absolutely|definitely|of course|s[íi])\\b"
                    + "(?!,? (?:but|how|this is|hello|hi|may|can i|who|what|i can|i['’]ll|go ahead|ma['’]am|sir|speaking|pero|dígame))");
    private static final Pattern SAYS_NO = pattern(
            "^\\W{0,3}(?:no|nope)\\b(?!,? (?:problem|worries|one|idea|s[ée]\\b(?! opon)|lo s[ée]\\b|estoy|tengo|puedo))");
    private static final Pattern DISMAYED = pattern("\\bterrible|\\bthat['’]s wrong|\\bdisappoint|\\bunfortunate"
            + "|\\bsorry to hear|\\bawful|\\bunacceptable|\\ba shame|\\bshame(?:ful)?\\b|\\boutrag|\\bsad(?:dened)? to|\\bupset"
            + "|\\bappall|\\btroubl|\\bhorrible|\\bdisagree|\\bdismay|\\blamento|\\bdecepcion|\\bqu[ée] (?:pena|l[áa]stima)"
            + "|\\binaceptable");
    private static final Pattern PLEASED = pattern("\\bgreat\\b|\\bglad\\b|\\bwonderful|\\bthank(?:s| you) so much"
            + "|\\bthat['’]s good|\\bexcellent|\\bfantastic|\\bawesome|\\b(?:happy|good|pleased) to hear|\\bqu[ée] bueno"
            + "|\\bme alegr|\\bexcelente");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[\"”’)]?\\s+");
    private static final int SENTENCES = 3;
    /** As much of what is said as tells where it goes. */
    private static final int LOOKED_AT = 600;

    private static final int AT_ONCE = 120;

    private StanceSuggestions() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Of a heading or a condition: "If they support the bill". */
    static SuggestedStance heading(String written) {
        var text = written.substring(0, Math.min(written.length(), LOOKED_AT)).strip();
        if (VOICEMAIL.matcher(text).find()) {
            return SuggestedStance.VOICEMAIL;
        }
        var parts = Arrays.asList(OR.split(text, -1));
        boolean undecided = parts.stream().anyMatch(part -> condition(part) == SuggestedStance.UNDECIDED);
        var all = parts.stream()
                .filter(part -> !undecided || !UNSURE.matcher(part).find()) // "undecided or unsure" is about the member
                .map(StanceSuggestions::condition)
                .filter(one -> one != SuggestedStance.NOTHING)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : SuggestedStance.NOTHING;
    }

    private static SuggestedStance condition(String text) {
        if (MEMBER_UNSURE.matcher(text).find()) {
            return SuggestedStance.UNDECIDED;
        }
        if (NOT_KNOWN.matcher(text).find()) {
            return SuggestedStance.NOT_GIVEN;
        }
        if (UNDECIDED.matcher(text).find()) {
            return SuggestedStance.UNDECIDED;
        }
        var verb = verb(text);
        if (verb != SuggestedStance.NOTHING) {
            return verb;
        }
        var answer = SAYING.matcher(text).replaceFirst("");
        return yesOrNo(YES.matcher(answer).find(), NO.matcher(answer).find());
    }

    private static SuggestedStance yesOrNo(boolean yes, boolean no) {
        return no ? SuggestedStance.OPPOSES : yes ? SuggestedStance.SUPPORTS : SuggestedStance.NOTHING;
    }

    private static SuggestedStance verb(String written) {
        var text = ANSWERED.matcher(written).replaceFirst("");
        var against = OPPOSES.matcher(text);
        boolean opposes = against.find();
        boolean denied =
                opposes && DENIED.matcher(text.substring(0, against.start())).find();
        var rest = against.replaceAll(" ");
        var backs = SUPPORTS.matcher(rest);
        boolean supports = backs.find()
                && !DENIED.matcher(rest.substring(0, backs.start())).find();
        if (opposes == supports || denied) {
            return SuggestedStance.NOTHING;
        }
        return supports ? SuggestedStance.SUPPORTS : SuggestedStance.OPPOSES;
    }

    /** What the turns of a branch suggest: what the staffer says, else how the caller takes it. */
    static SuggestedStance turns(List<TextBuilder> turns) {
        if (turns.isEmpty() || turns.getFirst().speaker != Speaker.STAFFER) {
            return SuggestedStance.NOTHING;
        }
        var first = staffer(turns.getFirst().text());
        return first == SuggestedStance.NOTHING && turns.size() > 1 && turns.get(1).speaker == Speaker.CALLER
                ? reaction(turns.get(1).text())
                : first;
    }

    /** Of what a staffer says, by the first sentence that says anything of it. */
    static SuggestedStance staffer(String said) {
        var text = said.substring(0, Math.min(said.length(), LOOKED_AT));
        return Arrays.stream(SENTENCE_END.split(text, -1))
                .limit(SENTENCES)
                .map(StanceSuggestions::sentence)
                .filter(one -> one != SuggestedStance.NOTHING)
                .findFirst()
                .orElse(SuggestedStance.NOTHING);
    }

    private static SuggestedStance sentence(String text) {
        if (STAFF_UNSURE.matcher(text).find()) {
            return SuggestedStance.NOT_GIVEN;
        }
        if (MEMBER_UNSURE.matcher(text).find() || UNDECIDED.matcher(text).find()) {
            return SuggestedStance.UNDECIDED;
        }
        var verb = text.contains("?") ? SuggestedStance.NOTHING : verb(text);
        return verb == SuggestedStance.NOTHING
                ? yesOrNo(SAYS_YES.matcher(text).find(), SAYS_NO.matcher(text).find())
                : verb;
    }

    /** Of how the caller takes it. */
    static SuggestedStance reaction(String said) {
        var text = said.substring(0, Math.min(said.length(), AT_ONCE));
        return yesOrNo(PLEASED.matcher(text).find(), DISMAYED.matcher(text).find());
    }
}
