package org.patchthrough.campaign.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.file.ScriptFile.Content;
import org.patchthrough.campaign.version.ConsentText;
import org.patchthrough.campaign.version.Wording;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.Turn;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads all that a campaign says in one language. */
record WordingReader(Mistakes mistakes, Language language, SiblingFiles beside) {
    private static final Set<String> KEYS =
            Set.of("topic,headline,lead,background,ask,bill,briefing,short briefing,consent,script,script file"
                    .split(",", -1));

    /** Twenty seconds at the speed at which we speak. */
    private static final int MAX_WORDS = 50;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Script NO_SCRIPT =
            new Script(List.of(new Turn(Speaker.CALLER, YamlMapping.STAND_IN)), List.of());

    /** Where a file says nothing in English. */
    static Wording standIn() {
        var none = YamlMapping.STAND_IN;
        return new Wording(
                none,
                new Wording.PageText(none, none, List.of()),
                none,
                none,
                new Wording.Briefing(none, null),
                new ConsentText(none, none, ""),
                NO_SCRIPT);
    }

    Wording read(String key, Node node) {
        var words = YamlMapping.of(mistakes, key, node, KEYS);
        var text = text(words);
        return new Wording(
                title(
                        words,
                        text,
                        "topic",
                        40,
                        "Write what it is about in at most 40 characters, such as library hours."),
                new Wording.PageText(
                        title(words, text, "headline", 60, "Write the page's headline in at most 60 characters."),
                        plain(words, "lead", 240, "Write the sentence under the headline, in at most 240 characters."),
                        text.isPresent() && words.find("background").isEmpty()
                                ? text.get().background()
                                : words.texts("background", 2000, "List paragraphs that say why to call.")),
                plain(
                        words,
                        "ask",
                        80,
                        "Write what the member shall do, as it follows \"please\", in at most 80 characters."),
                plain(words, "bill", 80, "Write what members take a position on, in at most 80 characters."),
                new Wording.Briefing(briefing(words), shortBriefing(words)),
                consent(words),
                script(words, text));
    }

    /** A text that is read or spoken as it stands: placeholders belong into scripts. */
    private static String plain(YamlMapping words, String key, int max, String wanted) {
        var text = words.text(key, max, wanted);
        new Turn(Speaker.CALLER, text)
                .placeholders()
                .forEach(placeholder -> words.mistake(
                        key,
                        "the placeholder " + placeholder.text() + " is filled in scripts alone",
                        "Write it without."));
        return text;
    }

    private static String briefing(YamlMapping words) {
        var briefing = plain(words, "briefing", 400, "Write the talking points to be spoken, in at most 50 words.");
        refuseLong(words, "briefing", briefing, MAX_WORDS, "Use at most 50, which take twenty seconds.");
        return briefing;
    }

    private static @Nullable String shortBriefing(YamlMapping words) {
        if (words.find("short briefing").isEmpty()) {
            return null;
        }
        var wanted = "Write what those hear who have the script before them, in at most 25 words.";
        var briefing = plain(words, "short briefing", 200, wanted);
        refuseLong(words, "short briefing", briefing, MAX_WORDS / 2, "Use at most 25, which take ten seconds.");
        return briefing;
    }

    private static void refuseLong(YamlMapping words, String key, String text, int max, String wanted) {
        int count = BLANKS.split(text).length;
        if (count > max) {
            words.mistake(key, "it has " + count + " words", wanted);
        }
    }

    private static ConsentText consent(YamlMapping words) {
        var wanted = "Write id and call under consent: what people agree to, and what that wording is called.";
        var consent = words.mapping("consent", Set.of("id", "call", "text"), wanted);
        return new ConsentText(
                consent.text("id", 40, "Give this wording a name that no other has had, such as 2026-11."),
                consent.text("call", 600, "Write what stands beside the button that starts a call."),
                consent.findText("text", 600, "Write what stands beside the box that allows a text.")
                        .orElse(""));
    }

    /** The text that the file names, where it can be read. */
    private Optional<ScriptTextChecker> text(YamlMapping words) {
        var key = "script file";
        if (words.find(key).isEmpty()) {
            return Optional.empty();
        }
        if (words.find("script").isPresent()) {
            words.mistake(key, "script says it too", "Keep one of them.");
        }
        var name = words.text(key, 200, "Write the name of the text's file, such as call-script.txt.");
        if (name.equals(YamlMapping.STAND_IN)) {
            return Optional.empty();
        }
        words.find(key).ifPresent(node -> mistakes.place(words.thing("script"), node));
        return switch (beside.script(name)) {
            case Content.Read read -> Optional.of(new ScriptTextChecker(mistakes, read));
            case Content.Refused refused -> {
                words.mistake(key, "\"" + name + "\": " + refused.found(), refused.wanted());
                yield Optional.empty();
            }
        };
    }

    /** As the file says it, else as the script's text does. */
    private static String title(
            YamlMapping words, Optional<ScriptTextChecker> text, String key, int max, String wanted) {
        var found = text.map(one -> key.equals("topic")
                        ? one.document().topic()
                        : one.document().headline())
                .filter(title -> !title.isEmpty());
        return words.find(key).isEmpty() && found.isPresent()
                ? text.orElseThrow().title(key, found.get(), max, wanted)
                : plain(words, key, max, wanted);
    }

    private @Nullable Script script(YamlMapping words, Optional<ScriptTextChecker> text) {
        if (words.find("script file").isPresent()) {
            words.find("script").ifPresent(node -> script(words, node)); // its mistakes are told too
            return text.flatMap(ScriptTextChecker::script).orElse(NO_SCRIPT);
        }
        return switch (language) {
            case ENGLISH ->
                words.get("script", "Write what to say on the phone: opener and branches.")
                        .map(node -> script(words, node))
                        .orElse(NO_SCRIPT);
            case SPANISH ->
                words.find("script").map(node -> script(words, node)).orElse(null);
        };
    }

    private Script script(YamlMapping words, Node node) {
        return new ScriptReader(mistakes).read(words.thing("script"), node);
    }
}
