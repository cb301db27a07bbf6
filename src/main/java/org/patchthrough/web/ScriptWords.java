package org.patchthrough.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.CallScript;
import org.patchthrough.campaign.Roster;
import org.patchthrough.campaign.Version;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.script.Branch;
import org.patchthrough.script.Fill;
import org.patchthrough.script.Pronouns;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.Suggests;
import org.patchthrough.script.Turn;
import org.patchthrough.web.pages.CallPage;

/** The script of a call as its page shows it: names filled in, the question marked, what every call may need added. */
final class ScriptWords {
    /** The last question of a turn, and what follows it. */
    private static final Pattern QUESTION = Pattern.compile("(?s)(.*?)([^.!?…]*\\?)([^?]*)");

    /** Before a branch's id, so that none is mistaken for another part of the page. */
    private static final String ID = "say-";

    private static final String ANYBODY = "my member of Congress";

    private ScriptWords() {}

    static CallPage.Script script(Version version, Snapshot snapshot, KnownCall call, Instant now) {
        var wording = version.wording(Language.ENGLISH);
        var target = call.seatNow().map(seat -> Targeted.of(new Roster(version, snapshot), seat));
        var filled = target.map(who -> CallScript.of(
                                version, snapshot, who.seat(), Language.ENGLISH, officeTime(who, call, now), "")
                        .script())
                .orElseGet(() -> version.script(Language.ENGLISH).filled(anybody(version)));
        var ours = Stream.of(voicemail(wording.ask()), hold(), who(version))
                .filter(aside ->
                        filled.findBranch(aside.id().substring(ID.length())).isEmpty())
                .toList();
        return new CallPage.Script(
                turns(filled.opener()),
                filled.branches().stream().map(ScriptWords::branch).toList(),
                ours);
    }

    private static Fill anybody(Version version) {
        var wording = version.wording(Language.ENGLISH);
        return new Fill(
                ANYBODY,
                ANYBODY,
                new Pronouns("they", "them", "their", true),
                "Hello",
                "",
                "",
                wording.bill(),
                wording.ask());
    }

    /** By the clock of the office that rings, or of the first that will. */
    private static @Nullable LocalTime officeTime(Targeted who, KnownCall call, Instant now) {
        return call.rungNow()
                .flatMap(rung -> who.office(rung.office()))
                .or(who::office)
                .map(office -> LocalTime.ofInstant(now, office.zone()))
                .orElse(null);
    }

    private static CallPage.Branch branch(Branch branch) {
        var stance = stance(branch.suggests());
        return new CallPage.Branch(
                ID + branch.id(),
                branch.label(),
                button(branch.label()),
                branch.summary(),
                stance.replace('_', '-'),
                stance,
                turns(branch.turns()));
    }

    /** Three buttons share the width of a phone, so "They agree" is cut to "Agree" there. */
    private static String button(String label) {
        var cut = label.replaceFirst("^They(?:[’']re| are)? ", "");
        return cut.isEmpty() ? label : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    private static String stance(Suggests suggests) {
        return switch (suggests) {
            case SUPPORTS -> "supports";
            case OPPOSES -> "opposes";
            case UNDECIDED -> "undecided";
            case NOT_GIVEN -> "not_given";
            case VOICEMAIL, NOTHING -> "";
        };
    }

    private static List<CallPage.Turn> turns(List<Turn> turns) {
        return turns.stream().map(ScriptWords::turn).toList();
    }

    private static CallPage.Turn turn(Turn turn) {
        if (turn.speaker() == Speaker.STAFFER) {
            return new CallPage.Turn(CallPage.Voice.STAFFER, turn.text(), "", "");
        }
        return ours(turn.text());
    }

    private static CallPage.Turn ours(String text) {
        var matcher = QUESTION.matcher(text);
        if (!matcher.matches()) {
            return new CallPage.Turn(CallPage.Voice.CALLER, text, "", "");
        }
        var question = matcher.group(2);
        var blank = question.substring(
                0, question.length() - question.stripLeading().length());
        return new CallPage.Turn(CallPage.Voice.CALLER, matcher.group(1) + blank, question.strip(), matcher.group(3));
    }

    private static CallPage.Branch voicemail(String ask) {
        var words = new CallPage.Turn(
                CallPage.Voice.CALLER,
                "My name is %s, I live at %s. ".formatted(Fill.BLANK, Fill.BLANK),
                "Please " + ask + ".",
                " Thank you.");
        return aside("voicemail", "Voicemail", "Voicemail", words);
    }

    private static CallPage.Branch hold() {
        var note = "Two minutes is usual. After five, press star on your phone and answer that you did not get through:"
                + " we try another office.";
        return aside("hold", "On hold", "On hold", new CallPage.Turn(CallPage.Voice.NOTE, note, "", ""));
    }

    private static CallPage.Branch who(Version version) {
        var words = "I’m calling for myself. %s showed me how."
                .formatted(version.organization().name());
        return aside(
                "who",
                "Who told you to call?",
                "Who told you?",
                new CallPage.Turn(CallPage.Voice.CALLER, words, "", ""));
    }

    private static CallPage.Branch aside(String id, String heading, String button, CallPage.Turn turn) {
        return new CallPage.Branch(ID + id, heading, button, "", "", "", List.of(turn));
    }
}
