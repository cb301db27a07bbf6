package org.patchthrough.campaign.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.call.Utterance;
import org.patchthrough.campaign.KeywordRules;
import org.patchthrough.campaign.version.ConsentText;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.campaign.version.Wording;
import org.patchthrough.prompts.PromptCatalog;

/** Reads a whole version with a caller's ear and an organizer's caution: what is allowed in it, and still unwise. */
final class CampaignAdviser {
    /** Longer than that, and people hang up before it is over. */
    private static final Duration BRIEFING = Duration.ofSeconds(20);

    private static final Duration SHORT_BRIEFING = Duration.ofSeconds(10);
    private static final Duration PROMPT = Duration.ofSeconds(24);
    /** Who calls must be heard in the first two seconds, of which the greeting takes half a second. */
    private static final Duration ORGANIZATION = Duration.ofMillis(2_400);
    /** As long a name as members have. */
    private static final String LONG_NAME = "Representative Ann Example van Example";

    private final Mistakes lines;
    private final PromptCatalog words = new PromptCatalog();
    private final List<Mistake> advice = new ArrayList<>();

    /** @param lines where everything stands in the file */
    CampaignAdviser(Mistakes lines) {
        this.lines = lines;
    }

    /** In the order of the lines. */
    List<Mistake> advise(Version version) {
        campaign(version);
        version.languages().forEach(language -> wording(version, language));
        new ScriptAdviser(this::add).advise(version);
        return advice.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    private void add(String thing, String found, String wanted) {
        advice.add(lines.advice(thing, found, wanted));
    }

    private void campaign(Version version) {
        var spoken = PromptCatalog.length(version.organization().spoken(), Language.ENGLISH);
        if (spoken.compareTo(ORGANIZATION) > 0) {
            add(
                    "organization",
                    "it takes " + seconds(spoken) + " to say, at the start of every call",
                    "Give a shorter name under spoken.");
        }
        if (version.findEnd().isEmpty()) {
            add(
                    "ends",
                    "the campaign has no last day",
                    "Say when it ends, so that nobody is called for a vote that is over.");
        }
        if (!version.wordings().containsKey(Language.SPANISH)) {
            add("es", "it says nothing in Spanish", "Write es: one caller in eight speaks Spanish at home.");
        }
        var targets = version.targets();
        if (targets.list().size() > targets.most()) {
            add(
                    "targets, list",
                    "of its %d entries a call reaches %d at the most"
                            .formatted(targets.list().size(), targets.most()),
                    "Say whom each is for, or list fewer.");
        }
        if (version.rules().requests().openRequests()) {
            add("open requests", "anybody's program may ask for calls", "Leave it out, except for trials.");
        }
        version.keywords()
                .forEach(keyword -> KeywordRules.nearReserved(keyword.word())
                        .ifPresent(word -> add(
                                "keywords, " + keyword.word(),
                                "one slip makes it " + word + ", which every number understands",
                                "Use another word.")));
    }

    private void wording(Version version, Language language) {
        var wording = version.wording(language);
        var key = language.code();
        heard(key + ", briefing", wording.spoken().briefing(), language, BRIEFING);
        wording.spoken()
                .findShort()
                .ifPresent(briefing -> heard(key + ", short briefing", briefing, language, SHORT_BRIEFING));
        heard(
                key + ", ask",
                new Utterance(
                        Prompt.OFFICE_CLOSED_NO_TEXT, language, Map.of("title_name", LONG_NAME, "ask", wording.ask())));
        heard(
                key + ", bill",
                new Utterance(Prompt.ASK_STANCE, language, Map.of("title_name", LONG_NAME, "bill", wording.bill())));
        if (version.rules().questions().asksPromise()) {
            heard(key + ", ask", new Utterance(Prompt.ASK_PROMISE, language, Map.of("ask", wording.ask())));
        }
        consent(version, key + ", consent", wording.consent());
        elections(key, wording);
    }

    private void heard(String thing, String text, Language language, Duration max) {
        var length = PromptCatalog.length(text, language);
        if (length.compareTo(max) > 0) {
            add(thing, "it takes " + seconds(length) + " to say", "Cut it to " + seconds(max) + ".");
        }
    }

    private void heard(String thing, Utterance utterance) {
        var length = words.length(utterance);
        if (length.compareTo(PROMPT) > 0) {
            add(thing, "the question it stands in takes " + seconds(length) + " to say", "Use fewer words.");
        }
    }

    private void consent(Version version, String thing, ConsentText consent) {
        var first = consent.call().split("(?<=[.!?])\\s", 2)[0];
        if (!first.contains(version.organization().name())) {
            add(
                    thing + ", call",
                    "its first sentence does not name the organization",
                    "Say who calls: I ask " + version.organization().name() + " to …");
        }
        if (consent.text().isEmpty() && version.findTexting().isPresent()) {
            add(thing, "nobody can agree to a text", "Write text, or callers who talk too briefly are never asked.");
        }
    }

    private void elections(String key, Wording wording) {
        var said = String.join(
                " ",
                wording.page().lead(),
                String.join(" ", wording.page().background()),
                wording.spoken().briefing(),
                wording.ask());
        ScriptAdviser.electionWord(said)
                .ifPresent(word -> add(
                        key,
                        "\"" + word + "\" speaks of elections or money",
                        "Ask counsel: other rules hold for that."));
    }

    private static String seconds(Duration length) {
        return Math.round(length.toMillis() / 1000.0) + " seconds";
    }
}
