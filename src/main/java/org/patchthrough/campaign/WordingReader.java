package org.patchthrough.campaign;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Language;
import org.patchthrough.script.Script;
import org.patchthrough.script.Speaker;
import org.patchthrough.script.Turn;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads all that a campaign says in one language. */
final class WordingReader {
    private static final Set<String> KEYS = Set.of(
            "topic",
            "headline",
            "lead",
            "background",
            "ask",
            "bill",
            "briefing",
            "short briefing",
            "consent",
            "script");

    /** Twenty seconds at the speed at which we speak. */
    private static final int MOST_WORDS = 50;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Script NO_SCRIPT = new Script(List.of(new Turn(Speaker.CALLER, Mapping.STAND_IN)), List.of());

    private final Mistakes mistakes;
    private final Language language;

    WordingReader(Mistakes mistakes, Language language) {
        this.mistakes = mistakes;
        this.language = language;
    }

    /** Where a file says nothing in English. */
    static Wording standIn() {
        var none = Mapping.STAND_IN;
        return new Wording(none, none, none, List.of(), none, none, none, null, new Consent(none, none, ""), NO_SCRIPT);
    }

    Wording read(String key, Node node) {
        var words = Mapping.of(mistakes, key, node, KEYS);
        return new Wording(
                plain(words, "topic", 40, "Write what it is about in at most 40 characters, such as library hours."),
                plain(words, "headline", 60, "Write the page's headline in at most 60 characters."),
                plain(words, "lead", 240, "Write the sentence under the headline, in at most 240 characters."),
                words.texts("background", 2000, "List paragraphs that say why to call."),
                plain(
                        words,
                        "ask",
                        80,
                        "Write what the member shall do, as it follows \"please\", in at most 80 characters."),
                plain(words, "bill", 80, "Write what members take a position on, in at most 80 characters."),
                briefing(words),
                shortBriefing(words),
                consent(words),
                script(words));
    }

    /** A text that is read or spoken as it stands: placeholders belong into scripts. */
    private static String plain(Mapping words, String key, int most, String wanted) {
        var text = words.text(key, most, wanted);
        new Turn(Speaker.CALLER, text)
                .placeholders()
                .forEach(placeholder -> words.mistake(
                        key,
                        "the placeholder " + placeholder.text() + " is filled in scripts alone",
                        "Write it without."));
        return text;
    }

    private static String briefing(Mapping words) {
        var briefing = plain(words, "briefing", 400, "Write the talking points to be spoken, in at most 50 words.");
        refuseLong(words, "briefing", briefing, MOST_WORDS, "Use at most 50, which take twenty seconds.");
        return briefing;
    }

    private static @Nullable String shortBriefing(Mapping words) {
        if (words.find("short briefing").isEmpty()) {
            return null;
        }
        var wanted = "Write what those hear who have the script before them, in at most 25 words.";
        var briefing = plain(words, "short briefing", 200, wanted);
        refuseLong(words, "short briefing", briefing, MOST_WORDS / 2, "Use at most 25, which take ten seconds.");
        return briefing;
    }

    private static void refuseLong(Mapping words, String key, String text, int most, String wanted) {
        int count = BLANKS.split(text).length;
        if (count > most) {
            words.mistake(key, "it has " + count + " words", wanted);
        }
    }

    private static Consent consent(Mapping words) {
        var wanted = "Write id and call under consent: what people agree to, and what that wording is called.";
        var consent = words.mapping("consent", Set.of("id", "call", "text"), wanted);
        return new Consent(
                consent.text("id", 40, "Give this wording a name that no other has had, such as 2026-11."),
                consent.text("call", 600, "Write what stands beside the button that starts a call."),
                consent.findText("text", 600, "Write what stands beside the box that allows a text.")
                        .orElse(""));
    }

    private @Nullable Script script(Mapping words) {
        return switch (language) {
            case ENGLISH ->
                words.get("script", "Write what to say on the phone: opener and branches.")
                        .map(node -> script(words, node))
                        .orElse(NO_SCRIPT);
            case SPANISH ->
                words.find("script").map(node -> script(words, node)).orElse(null);
        };
    }

    private Script script(Mapping words, Node node) {
        return new ScriptReader(mistakes).read(words.thing("script"), node);
    }
}
