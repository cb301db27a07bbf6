package org.patchthrough.campaign.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchthrough.campaign.file.ScriptFile.Content;
import org.patchthrough.script.Placeholder;
import org.patchthrough.script.PlaceholderMeaning;
import org.patchthrough.script.Script;
import org.patchthrough.script.ScriptDocument;
import org.patchthrough.script.Turn;
import org.patchthrough.script.text.BranchLabels;
import org.patchthrough.script.text.NumberedText;

/** A script's text beside a campaign's file, checked as if it stood in it: every mistake by the text's own file and line. */
record ScriptTextChecker(Mistakes mistakes, Content.Read read) {
    ScriptDocument document() {
        return read.parsed().document();
    }

    /** Empty where the text says nothing that a caller would begin with, which is noted. */
    Optional<Script> script() {
        for (NumberedText line : read.parsed().unused()) {
            mistakes.unused(new Mistake(
                    read.file(),
                    line.line(),
                    "\"" + line.text() + "\"",
                    "not used",
                    "Take it out, or write it as background or speech."));
        }
        var script = document().findScript();
        if (script.isEmpty()) {
            add(0, "opener", "it is missing", "Write how every call begins, as Caller: and what they say.");
        }
        script.ifPresent(this::refuseUnfilled);
        script.ifPresent(this::refuseLong);
        return script.map(found -> BranchLabels.shortened(found, ScriptReader.MAX_LABEL));
    }

    private void refuseUnfilled(Script script) {
        var unknown = script.unknown().stream().map(Placeholder::text).collect(Collectors.toSet());
        read.parsed().placeholders().stream()
                .filter(found -> found.placeholder().means() == PlaceholderMeaning.OTHER
                        && unknown.contains(found.placeholder().text()))
                .forEach(found -> add(
                        found.line(),
                        "script",
                        "nothing fills the placeholder " + found.placeholder().text(),
                        ScriptReader.FILLED));
    }

    private void refuseLong(Script script) {
        script.turns()
                .map(Turn::text)
                .filter(text -> text.length() > ScriptReader.MAX_CHARACTERS)
                .forEach(text -> tooLong("script", text, ScriptReader.MAX_CHARACTERS, "Part it into turns."));
    }

    /** A topic or a headline that the campaign's file leaves to the text. */
    String title(String thing, String text, int max, String wanted) {
        if (text.length() > max) {
            tooLong(thing, text, max, wanted);
        }
        refusePlaceholders(thing, text);
        return text;
    }

    List<String> background() {
        document().background().stream()
                .filter(text -> text.length() > ScriptReader.MAX_CHARACTERS)
                .forEach(text -> tooLong("background", text, ScriptReader.MAX_CHARACTERS, "Part it into paragraphs."));
        return document().background();
    }

    private void refusePlaceholders(String thing, String text) {
        new Turn(org.patchthrough.script.Speaker.CALLER, text)
                .placeholders()
                .forEach(placeholder -> add(
                        read.parsed().lineOf(text),
                        thing,
                        "the placeholder " + placeholder.text() + " is filled in scripts alone",
                        "Write it without."));
    }

    private void tooLong(String thing, String text, int max, String wanted) {
        add(
                read.parsed().lineOf(text),
                thing,
                "it has %d characters, %d are the most".formatted(text.length(), max),
                wanted);
    }

    private void add(int line, String thing, String found, String wanted) {
        mistakes.add(new Mistake(read.file(), line, thing, found, wanted));
    }
}
