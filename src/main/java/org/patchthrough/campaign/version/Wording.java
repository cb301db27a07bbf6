package org.patchthrough.campaign.version;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Script;

/**
 * All that a campaign says in one language.
 *
 * @param topic      after "about": {@code library hours}
 * @param headline   of the page and the widget
 * @param lead       the sentence under it
 * @param background why to call, a paragraph each; may be empty
 * @param ask        what the member shall do, as it follows "please": {@code cosponsor the Open Late Libraries Act}
 * @param bill       what the member's stance is about: {@code the Open Late Libraries Act}
 * @param briefing   the talking points, spoken to those without a script before their eyes; at most 50 words
 * @param shortBriefing spoken instead to those with the script before their eyes; null for one sentence that says the ask
 * @param consent    what people agree to
 * @param script     null where this language has none of its own: then callers read the English one
 */
public record Wording(
        String topic,
        String headline,
        String lead,
        List<String> background,
        String ask,
        String bill,
        String briefing,
        @Nullable String shortBriefing,
        ConsentText consent,
        @Nullable Script script) {
    public Wording {
        background = List.copyOf(background);
    }

    public Optional<String> findShortBriefing() {
        return Optional.ofNullable(shortBriefing);
    }

    public Optional<Script> findScript() {
        return Optional.ofNullable(script);
    }
}
