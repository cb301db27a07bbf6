package org.patchthrough.web.page;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Stance;
import org.patchthrough.campaign.CallScript;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.script.Branch;
import org.patchthrough.script.PlaceholderValues;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;
import org.patchthrough.web.page.ScriptView.Blank;
import org.patchthrough.web.page.ScriptView.Piece;

/** The script of a call as its page shows it: names filled in, the question marked, what every call may need added. */
public final class ScriptFormatter {
    /** The last question of a turn, and what follows it. */
    private static final Pattern QUESTION = Pattern.compile("(?s)(.*?)([^.!?…]*\\?)([^?]*)");

    /** Before a branch's id, so that none is mistaken for another part of the page. */
    private static final String ID = "say-";

    /** Stand for what only the caller knows while a turn is cut into pieces; from the range that no text uses. */
    private static final String NAME = "\uE000";

    private static final String HOME = "\uE001";
    private static final Pattern BLANKS = Pattern.compile("(?<=[" + NAME + HOME + "])|(?=[" + NAME + HOME + "])");

    private final Version version;
    private final PageMessages words;
    private final String home;
    private final String hold;

    /**
     * @param home where the caller lives, or {@link #HOME}
     * @param hold key of what to do while nobody picks up
     */
    private ScriptFormatter(Version version, PageMessages words, String home, String hold) {
        this.version = version;
        this.words = words;
        this.home = home;
        this.hold = hold;
    }

    /**
     * For the target that a call is at.
     *
     * @param seat   empty while none is known
     * @param office the one that rings, by the directory's id; empty while none does
     */
    public static ScriptView script(
            CallableCampaign campaign,
            Optional<String> seat,
            Optional<String> office,
            PageMessages words,
            Instant now) {
        var version = campaign.version();
        var target = seat.map(known -> NamedTarget.of(campaign, known, words.language()));
        var filled = target.map(who -> CallScript.of(
                                campaign, who.seat(), words.language(), officeTime(who, office, now), NAME, HOME)
                        .script())
                .orElseGet(() -> forAnybody(version, words, NAME, HOME));
        var formatter = new ScriptFormatter(version, words, HOME, "script.hold.words");
        return target.filter(who -> campaign.thanks(who.seat()))
                .map(who -> formatter.thanks(campaign, who.seat()))
                .orElseGet(() -> formatter.script(filled));
    }

    /**
     * For whoever reads or prints it and calls without us: nobody's name is known.
     *
     * @param zip theirs; empty leaves a line to fill in
     */
    public static ScriptView alone(Version version, String zip, PageMessages words) {
        var home = zip.isEmpty() ? HOME : zip;
        return alone(version, home, words, forAnybody(version, words, NAME, home));
    }

    /** The same where it is known whom they call. */
    public static ScriptView alone(CallableCampaign campaign, String seat, String zip, PageMessages words) {
        var home = zip.isEmpty() ? HOME : zip;
        if (campaign.thanks(seat)) {
            return new ScriptFormatter(campaign.version(), words, home, "script.hold.alone").thanks(campaign, seat);
        }
        var filled = CallScript.of(campaign, seat, words.language(), null, NAME, home);
        return alone(campaign.version(), home, words, filled.script());
    }

    private static ScriptView alone(Version version, String home, PageMessages words, Script filled) {
        return new ScriptFormatter(version, words, home, "script.hold.alone").script(filled);
    }

    /** The script's own words before it is known whom the caller calls. */
    public static Script forAnybody(Version version, PageMessages words) {
        return forAnybody(version, words, "", "");
    }

    private static Script forAnybody(Version version, PageMessages words, String name, String home) {
        var spoken = PageMessages.in(version.scriptLanguage(words.language()));
        var member = new CallScript.Unnamed(spoken.say("ask.opener.member"), spoken.say("ask.opener.member.office"));
        return CallScript.forAnybody(version, spoken.language(), member, name, home)
                .script();
    }

    /** By the clock of the office that rings, or of the first that will. */
    private static @Nullable LocalTime officeTime(NamedTarget who, Optional<String> rung, Instant now) {
        return rung.flatMap(who::office)
                .or(who::office)
                .map(office -> LocalTime.ofInstant(now, office.zone()))
                .orElse(null);
    }

    private ScriptView script(Script filled) {
        var ours = Stream.of(voicemail(), hold(), who())
                .filter(aside ->
                        filled.findBranch(aside.id().substring(ID.length())).isEmpty())
                .toList();
        return new ScriptView(
                turns(filled.opener()),
                filled.branches().stream().map(this::branch).toList(),
                ours,
                version.scriptLanguage(words.language()).code());
    }

    /** For a member who has said in public that they stand where the campaign wants them: there is nothing to ask. */
    private ScriptView thanks(CallableCampaign campaign, String seat) {
        var member = campaign.profiles().get(seat).styled(words.language());
        var bill = version.wording(words.language()).bill();
        var key = version.goal().position() == Stance.SUPPORTS ? "script.thanks.for" : "script.thanks.against";
        return new ScriptView(
                List.of(ours(words.say(key, NAME, home, member.titleName(), bill), "", "")),
                List.of(),
                List.of(hold(), who()),
                words.code());
    }

    private ScriptView.Branch branch(Branch branch) {
        return new ScriptView.Branch(
                ID + branch.id(),
                branch.label(),
                button(branch.label()),
                branch.summary(),
                stance(branch.suggests()),
                turns(branch.turns()));
    }

    /** Three buttons share the width of a phone, so "They agree" is cut to "Agree" there. */
    private static String button(String label) {
        var cut = label.replaceFirst("^They(?:[’']re| are)? ", "");
        return cut.isEmpty() ? label : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    private static String stance(SuggestedStance suggests) {
        return switch (suggests) {
            case SUPPORTS -> "supports";
            case OPPOSES -> "opposes";
            case UNDECIDED -> "undecided";
            case NOT_GIVEN -> "not_given";
            case VOICEMAIL, NOTHING -> "";
        };
    }

    private static List<ScriptView.Turn> turns(List<Turn> turns) {
        return turns.stream().map(ScriptFormatter::turn).toList();
    }

    private static ScriptView.Turn turn(Turn turn) {
        return turn.speaker() == Speaker.STAFFER
                ? new ScriptView.Turn(ScriptView.Voice.STAFFER, pieces(turn.text(), false))
                : ours(turn.text());
    }

    private static ScriptView.Turn ours(String text) {
        var matcher = QUESTION.matcher(text);
        if (!matcher.matches()) {
            return ours(text, "", "");
        }
        var question = matcher.group(2);
        var blank = question.substring(
                0, question.length() - question.stripLeading().length());
        return ours(matcher.group(1) + blank, question.strip(), matcher.group(3));
    }

    private static ScriptView.Turn ours(String before, String ask, String after) {
        var all = new ArrayList<>(pieces(before, false));
        all.addAll(pieces(ask, true));
        all.addAll(pieces(after, false));
        return new ScriptView.Turn(ScriptView.Voice.CALLER, all);
    }

    private static List<Piece> pieces(String text, boolean ask) {
        return BLANKS.splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(part -> switch (part) {
                    case NAME -> new Piece(PlaceholderValues.BLANK, ask, Blank.NAME);
                    case HOME -> new Piece(PlaceholderValues.BLANK, ask, Blank.HOME);
                    default -> new Piece(part, ask, Blank.NONE);
                })
                .toList();
    }

    private ScriptView.Branch voicemail() {
        var ask = version.wording(words.language()).ask();
        var turn = ours(
                words.say("script.voicemail.words", NAME, PlaceholderValues.BLANK, home) + " ",
                words.say("script.voicemail.ask", ask),
                words.say("script.voicemail.thanks"));
        return aside("voicemail", "script.voicemail", "script.voicemail", turn);
    }

    private ScriptView.Branch hold() {
        var note = new ScriptView.Turn(ScriptView.Voice.NOTE, pieces(words.say(hold), false));
        return aside("hold", "script.hold", "script.hold", note);
    }

    private ScriptView.Branch who() {
        var turn = ours(words.say("script.who.words", version.organization().name()), "", "");
        return aside("who", "script.who", "script.who.button", turn);
    }

    private ScriptView.Branch aside(String id, String heading, String button, ScriptView.Turn turn) {
        return new ScriptView.Branch(ID + id, words.say(heading), words.say(button), "", "", List.of(turn));
    }
}
