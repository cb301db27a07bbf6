package org.patchthrough.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is asked for.
 *
 * @param headline what we ask, as the page's title
 * @param lead     why, in a few sentences; empty if nothing is said
 * @param reach    who picks up
 * @param opener   the first words of the script
 * @param more     what the bill would do, by paragraph; none if nothing is said
 * @param number   the campaign's own, for who would rather dial; null where calling in does not work
 * @param problem  why this request was refused; null if it was not
 * @param choice   whom to choose between, in a ZIP of several districts; null if there is no choice
 * @param form     null where no request is taken, as with a campaign that has ended
 */
public record RequestPage(
        Chrome chrome,
        String headline,
        String lead,
        String reach,
        String opener,
        List<String> more,
        @Nullable Dial number,
        @Nullable Problem problem,
        @Nullable Choice choice,
        @Nullable Form form) {
    public RequestPage {
        more = List.copyOf(more);
    }

    /**
     * What was typed, and what is wrong with it.
     *
     * @param token      binds the form to this page
     * @param key        makes a second press of the button the same request
     * @param phoneError null if nothing is wrong with it
     * @param zipError   likewise
     * @param consent    what pressing the button means
     * @param version    of the consent
     */
    public record Form(
            String action,
            String token,
            String key,
            String phone,
            String zip,
            boolean relay,
            @Nullable String phoneError,
            @Nullable String zipError,
            String consent,
            String version) {}

    /**
     * A refusal, with the next best thing.
     *
     * @param dial    the offices that can be dialled without us, first the one to try
     * @param instead what else helps
     */
    public record Problem(String sentence, String instead, List<Dial> dial) {
        public Problem {
            dial = List.copyOf(dial);
        }
    }

    /** Several members: the caller knows which is theirs. */
    public record Choice(String question, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** @param note {@code California, 36th district} */
    public record Option(String seat, String name, String note) {}
}
