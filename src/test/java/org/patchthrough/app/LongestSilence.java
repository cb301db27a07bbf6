package org.patchthrough.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patchthrough.call.Language;
import org.patchthrough.call.Prompt;
import org.patchthrough.emulator.Emulator;
import org.patchthrough.prompts.PromptCatalog;

/**
 * That no line sounds dead: what every scenario's calls are held to when it is over. Exempt are an office's ringing and the
 * talk, calls at relay pace, and the waits for a ZIP and where it lies, and for an answer about the talk.
 */
public final class LongestSilence {
    static final Duration MOST = Duration.ofSeconds(3);

    private static final List<Prompt> EXEMPT = List.of(
            Prompt.ASK_ZIP,
            Prompt.ASK_ZIP_OTHER_LANGUAGE,
            Prompt.ZIP_READ_BACK,
            Prompt.ZIP_NOT_FOUND,
            Prompt.CHOOSE_STATE_TWO,
            Prompt.CHOOSE_STATE_THREE,
            Prompt.CONFIRM_STATE,
            Prompt.CHOOSE_MEMBER_ONE,
            Prompt.CHOOSE_MEMBER_TWO,
            Prompt.CHOOSE_MEMBER_THREE,
            Prompt.ASK_CONTACT,
            Prompt.ASK_STANCE,
            Prompt.ASK_PROMISE);

    private static final Pattern EXEMPT_WORDS = words();

    private LongestSilence() {}

    /** Every silence of every caller's leg is short. */
    static void check(List<Emulator.LegRecord> legs) {
        for (var call : CallLog.of(legs)) {
            if (!call.relayed()) {
                assertThat(call.silences(said -> EXEMPT_WORDS.matcher(said).matches()))
                        .as("silences of a call: %s", call.leg().steps())
                        .allSatisfy(silence -> assertThat(silence.length())
                                .as("after \"%s\"", silence.after())
                                .isLessThanOrEqualTo(MOST));
            }
        }
    }

    private static Pattern words() {
        var catalog = new PromptCatalog();
        return Pattern.compile(EXEMPT.stream()
                .flatMap(prompt -> Arrays.stream(Language.values()).map(language -> catalog.sentence(prompt, language)))
                .map(LongestSilence::anyValues)
                .collect(Collectors.joining("|")));
    }

    /** A sentence with anything in its gaps; in Spanish an article may have been drawn together with the word before it. */
    private static String anyValues(String sentence) {
        return Arrays.stream(sentence.split("(\\b(de|a) )?\\{\\w+}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
    }
}
