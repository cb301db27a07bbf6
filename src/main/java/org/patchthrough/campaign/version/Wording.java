package org.patchthrough.campaign.version;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.script.Script;

/**
 * All that a campaign says in one language.
 *
 * @param topic      after "about": {@code library hours}
 * @param ask        what the member shall do, as it follows "please": {@code cosponsor the Open Late Libraries Act}
 * @param bill       what the member's stance is about: {@code the Open Late Libraries Act}
 * @param consent    what people agree to
 * @param script     null where this language has none of its own: then callers read the English one
 */
public record Wording(
        String topic,
        @JsonUnwrapped PageText page,
        String ask,
        String bill,
        @JsonUnwrapped Briefing spoken,
        ConsentText consent,
        @Nullable Script script) {

    /**
     * What is read on the page and the widget.
     *
     * @param headline   of both
     * @param lead       the sentence under it
     * @param background why to call, a paragraph each; may be empty
     */
    public record PageText(String headline, String lead, List<String> background) {
        public PageText {
            background = List.copyOf(background);
        }
    }

    /**
     * What is spoken before the office is called.
     *
     * @param briefing      the talking points, for those without a script before their eyes; at most 50 words
     * @param shortBriefing for those with the script before their eyes; null for one sentence that says the ask
     */
    public record Briefing(String briefing, @Nullable String shortBriefing) {
        public Optional<String> findShort() {
            return Optional.ofNullable(shortBriefing);
        }
    }

    public Optional<Script> findScript() {
        return Optional.ofNullable(script);
    }
}
