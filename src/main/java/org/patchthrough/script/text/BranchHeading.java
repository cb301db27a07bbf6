package org.patchthrough.script.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchthrough.script.Branch;
import org.patchthrough.script.SuggestedStance;

/**
 * The heading of a branch, as writers put it: {@code If they support:}, {@code **OPPOSED**}, {@code (If yes) Great!},
 * {@code If they say no, say: …}.
 *
 * @param label as written, without what ends it
 * @param rest  what stands behind it on the line; may be empty
 */
public record BranchHeading(String label, SuggestedStance suggests, String rest) {
    /** What the reader knows of the place of a line. */
    record Place(boolean inScript, boolean begins, boolean turnFollows, boolean blankFollows) {}

    private static final int LONGEST = 120;
    private static final int SHORT = 60;

    private static final Pattern IF =
            pattern("(?:if|when|in case|should (?:they|the)|si|cuando|en caso de(?: que)?)\\b(?![’']).*");
    private static final Pattern OF_THE_CALL = pattern(
            ".*\\b(?:they|them|their|staff\\w{0,4}|office|answer|answers|aide|voice ?mail|machine|asked?|yes|no|reply|response|message|personal|oficina|responden?|dicen?|contestan?|preguntan?)\\b.*");
    private static final Pattern BRACKETS = pattern("[\\[(]((?:if|when|si)\\s[^\\])]{1,100}?):?[\\])]\\s?[:,–—-]?(.*)");
    private static final Pattern BRACKETED =
            pattern("[\\[(]((?:if|when|si)\\s[^\\]):]{1,100}?):\\s?([^\\])]+)[\\])]\\.?");
    /** "If we lose…": a condition, but not one of the staffer's answer. */
    private static final Pattern NOT_THEIRS =
            pattern("(?:if|when|si|cuando) (?:we|i|our|my|this|that|it|congress|nosotros|yo)\\b.*");

    private static final Pattern COLON = pattern("([^:]{1,120}):(.*)");
    private static final Pattern SAY = pattern(
            "([^,]{1,100}),\\s?(?:then )?(?:(?:you )?(?:can |could |may |might |should |please )?(?:say|respond|reply|answer)|(?:puede )?(?:diga|responda|conteste|decir))(?: with)?\\s?[:,]?\\s?(.*)");
    private static final Pattern ASK = pattern(
            "([^,]{1,60}),\\s?((?:then |please |por favor )?(?:say|tell|thank|ask|leave|urge|push|let|remind|explain|express|[\"“]|diga|agrade|p[íi]da|deje|pregunt).*)");
    private static final Pattern DASH = pattern("(.{1,90}?)(?:\\s[–—-]\\s|\\s?[–—]\\s?)(.*)");
    private static final Pattern SENTENCE =
            pattern("(?<!\\b(?:sen|rep|mr|mrs|ms|dr|st|gov|h\\.r|s)\\.)(?<=[.!?])(?:\\s.*|$)");
    private static final Pattern END = Pattern.compile("[\\s:…,–—-]+$|\\.{2,}$");
    private static final Pattern OPEN = Pattern.compile(".*(?::|…|\\.\\.\\.|[–—-])$");
    private static final Pattern NUMBERED = pattern(
            "(?:scenario|option|branch|response|answer|path|version|case|outcome|opci[óo]n|respuesta|caso)\\s(?:#?\\d{1,2}|[a-h])\\b.*");
    /** How a sentence begins that is said, or a title: no heading, though it speaks of support. */
    private static final Pattern SAID = pattern(
            "(?:i|i['’]m|we|my|our|please|you|will|does|do|can|could|would|is|are|thank|let|ask|tell|call|vote|urge|demand|and|but|because|(?:co-?sponsor|support|oppose|reject|stop|pass) (?:the|this|h|s|our|a|it)|apoye|por favor|gracias|yo|la ley)\\b.*");

    private static final Pattern SAYS = pattern(".*\\b(?:says?|said|respond|responds|dice|dicen)$");
    private static final Pattern EXPLICIT =
            Pattern.compile("Branch \\((supports|opposes|undecided|not_given|voicemail|nothing)\\): ?(.+)");

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }

    /** A heading as {@link ScriptText#write} writes it, of which nothing has to be guessed. */
    static Optional<BranchHeading> findExplicit(TextLine row) {
        var explicit = EXPLICIT.matcher(row.raw());
        return explicit.matches() && row.look() != TextLine.Look.LITERAL
                ? Optional.of(new BranchHeading(
                        explicit.group(2).strip(),
                        SuggestedStance.valueOf(explicit.group(1).toUpperCase(Locale.ROOT)),
                        ""))
                : Optional.empty();
    }

    static boolean isExplicit(String line) {
        return EXPLICIT.matcher(line).matches();
    }

    static String explicit(Branch branch) {
        return "Branch (%s): %s".formatted(branch.suggests().name().toLowerCase(Locale.ROOT), branch.label());
    }

    static Optional<BranchHeading> find(TextLine row, Place place) {
        if (row.isEmpty() || row.look() == TextLine.Look.LITERAL) {
            return Optional.empty();
        }
        var bracketed = BRACKETED.matcher(row.text());
        if (bracketed.matches()) {
            return found(bracketed.group(1), bracketed.group(2))
                    .filter(one -> one.suggests() != SuggestedStance.NOTHING);
        }
        var brackets = BRACKETS.matcher(row.text());
        if (brackets.matches()) {
            return found(brackets.group(1), brackets.group(2)).filter(one -> fits(one, place));
        }
        return IF.matcher(row.text()).matches()
                ? condition(row, place).filter(one -> fits(one, place))
                : place.inScript() ? stance(row, place) : voicemail(row);
    }

    /** Before the script begins, only what speaks of the call is a heading: background has its ifs too. */
    private static boolean fits(BranchHeading one, Place place) {
        return place.inScript()
                || (one.suggests() != SuggestedStance.NOTHING && !one.label().matches("(?i)when .*"))
                || OF_THE_CALL.matcher(one.label()).matches();
    }

    private static Optional<BranchHeading> condition(TextLine row, Place place) {
        var text = row.text();
        boolean loose = place.begins() || row.look() != TextLine.Look.PLAIN;
        if (text.length() <= LONGEST
                && ((OPEN.matcher(text).matches() && isHead(END.matcher(text).replaceAll("")))
                        || (row.standsOut() && !text.contains(": "))
                        || (loose
                                && place.turnFollows()
                                && !SENTENCE.matcher(text).find()
                                && !text.contains(":"))
                        || (loose && place.inScript() && place.blankFollows() && endsOpen(text)))) {
            return found(text, "");
        }
        var say = SAY.matcher(text);
        if (loose && say.matches() && isHead(say.group(1)) && !say.group(2).isEmpty()) {
            return found(say.group(1), say.group(2));
        }
        var colon = COLON.matcher(text);
        if (colon.matches() && isHead(colon.group(1))) {
            var head = colon.group(1);
            boolean quoted = SAYS.matcher(head).matches() && place.turnFollows();
            return quoted
                    ? found(text, "")
                    : found(head, colon.group(2))
                            .filter(one -> one.suggests() != SuggestedStance.NOTHING
                                    || (loose && !NOT_THEIRS.matcher(head).matches()));
        }
        if (!loose) {
            return Optional.empty();
        }
        var ask = ASK.matcher(text);
        if (ask.matches()
                && isHead(ask.group(1))
                && StanceSuggestions.heading(ask.group(1)) != SuggestedStance.NOTHING) {
            return found(ask.group(1), ask.group(2));
        }
        var dash = DASH.matcher(text);
        return dash.matches() && isHead(dash.group(1)) ? found(dash.group(1), dash.group(2)) : Optional.empty();
    }

    private static boolean endsOpen(String text) {
        return text.length() <= SHORT && isHead(text) && !text.contains(",") && !text.contains(":");
    }

    /** "SUPPORTIVE", "They disagree:", "Yes: Thank you!": no condition by its grammar, but by its words. */
    private static Optional<BranchHeading> stance(TextLine row, Place place) {
        var text = row.text();
        var colon = COLON.matcher(text);
        boolean hasColon = colon.matches();
        var head = hasColon ? colon.group(1) : text;
        var rest = hasColon ? colon.group(2) : "";
        boolean marked = row.look() != TextLine.Look.PLAIN || row.isShouted();
        if (NUMBERED.matcher(text).matches() && text.length() <= LONGEST && (place.begins() || marked)) {
            return rest.isBlank()
                            || (StanceSuggestions.heading(head) == SuggestedStance.NOTHING
                                    && StanceSuggestions.heading(text) != SuggestedStance.NOTHING
                                    && place.turnFollows())
                    ? found(text, "")
                    : found(head, rest);
        }
        if (head.length() > SHORT
                || !isHead(head)
                || SAID.matcher(head).matches()
                || StanceSuggestions.heading(head) == SuggestedStance.NOTHING) {
            return Optional.empty();
        }
        boolean whole = rest.isBlank();
        boolean alone = whole
                && (hasColon
                        || row.standsOut()
                        || (place.begins() && place.turnFollows())
                        || (row.look() == TextLine.Look.ASIDE && place.turnFollows()));
        boolean inline = !whole && (place.begins() || marked) && head.split(" ", -1).length <= 6;
        return alone || inline ? found(head, rest) : Optional.empty();
    }

    /** What to leave on a machine may stand first. */
    private static Optional<BranchHeading> voicemail(TextLine row) {
        var text = row.text();
        return StanceSuggestions.heading(text) == SuggestedStance.VOICEMAIL
                        && (row.standsOut() || text.endsWith(":"))
                        && text.length() <= SHORT
                ? found(text, "")
                : Optional.empty();
    }

    private static boolean isHead(String text) {
        return !SENTENCE.matcher(text).find();
    }

    private static Optional<BranchHeading> found(String head, String rest) {
        var label = END.matcher(head.strip()).replaceAll("").strip();
        return label.isEmpty()
                ? Optional.empty()
                : Optional.of(new BranchHeading(label, StanceSuggestions.heading(label), rest.strip()));
    }
}
