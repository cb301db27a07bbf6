package org.patchthrough.campaign.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.script.Branch;
import org.patchthrough.script.Placeholder;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.SuggestedStance;
import org.patchthrough.script.Turn;

/** What staffers and nervous callers would wish of a script. */
record ScriptAdviser(Advice advice) {
    /** Twenty-five seconds: nobody listens, or reads aloud, for longer. */
    private static final int LONG_TURN = 60;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** A vote for a law is what calls to Congress are for; one for a person is an election. */
    private static final String FOR_A_LAW =
            "(?! (it|this|that|esto|eso)\\b| ?\\{(bill|ask)| (?!(her|him|them|me|us|ella|él)\\b)[^.!?]{0,80}?"
                    + "(\\b(act|bill|law|resolution|amendment|measure|budget|ley|proyecto|resolución|enmienda|medida)\\b|\\{bill"
                    + "|\\b(H\\. ?R|S)\\. ?\\d))";

    private static final Pattern ELECTION = Pattern.compile("(?iU)\\b(vote (for|por)" + FOR_A_LAW
            + "|re-?elect|elect|defeat|donate|donation|contribute|chip in|reelija|done|donación)\\b");
    private static final Set<SuggestedStance> STANCES = Set.of(
            SuggestedStance.SUPPORTS, SuggestedStance.OPPOSES, SuggestedStance.UNDECIDED, SuggestedStance.NOT_GIVEN);

    /** Where advice goes. */
    interface Advice {
        void add(String thing, String found, String wanted);
    }

    void advise(Version version) {
        for (var language : version.languages()) {
            version.wording(language)
                    .findScript()
                    .ifPresent(script -> script(language.code() + ", script", script, version, language));
        }
    }

    static Optional<String> electionWord(String text) {
        return ELECTION.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private void script(String path, Script script, Version version, Language language) {
        opener(path + ", opener", script.opener(), version, language);
        if (script.branches().stream().noneMatch(branch -> STANCES.contains(branch.suggests()))) {
            advice.add(
                    path,
                    "it does not go on after any answer",
                    "Add branches for those who agree, disagree and do not know.");
        }
        turns(path + ", opener", script.opener());
        for (Branch branch : script.branches()) {
            turns(path + ", branches, " + branch.id() + ", turns", branch.turns());
        }
    }

    private void opener(String path, List<Turn> opener, Version version, Language language) {
        var means = opener.stream()
                .flatMap(turn -> turn.placeholders().stream())
                .map(Placeholder::means)
                .toList();
        if (!means.contains(PlaceholderMeaning.CALLER_NAME) || !means.contains(PlaceholderMeaning.CALLER_CITY)) {
            advice.add(
                    path,
                    "it does not say the caller's name and town",
                    "Add: My name is {caller_name} and I live in {caller_city}.");
        }
        var said = String.join(" ", opener.stream().map(Turn::text).toList());
        var wording = version.wording(language);
        boolean asks = means.contains(PlaceholderMeaning.ASK)
                || means.contains(PlaceholderMeaning.BILL)
                || said.contains("?")
                || said.contains(wording.bill());
        if (!asks) {
            advice.add(path, "it asks for nothing", "End it with a question that names {bill}.");
        }
    }

    private void turns(String path, List<Turn> turns) {
        for (var turn : turns) {
            int words = BLANKS.split(turn.text()).length;
            if (turn.speaker() == Speaker.CALLER && words > LONG_TURN) {
                advice.add(
                        path,
                        "a turn of the caller has " + words + " words",
                        "Cut it to " + LONG_TURN + ", or let the staffer speak in between.");
            }
            electionWord(turn.text())
                    .ifPresent(word -> advice.add(
                            path,
                            "\"" + word + "\" speaks of elections or money",
                            "Ask counsel: other rules hold for that."));
        }
    }
}
