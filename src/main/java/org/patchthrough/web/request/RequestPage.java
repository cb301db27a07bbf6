package org.patchthrough.web.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.Layout;

/**
 * Where a call is asked for.
 *
 * @param script  address of the whole script
 * @param alone   address of the same page in a window of its own
 * @param problem why this request was refused; null if it was not
 * @param before  what the caller reads or answers before anything rings; null on the form itself
 * @param form    null where no request is taken, as with a campaign that has ended
 */
public record RequestPage(
        Layout layout,
        Appeal appeal,
        Ways ways,
        String script,
        String alone,
        @Nullable Problem problem,
        @Nullable Before before,
        @Nullable Form form) {

    /**
     * What we ask, and of whom.
     *
     * @param headline what, as the page's title
     * @param lead     why, in a few sentences; empty if nothing is said
     * @param more     what the bill would do, by paragraph; none if nothing is said
     * @param reach    who picks up
     * @param hours    whether somebody picks up now; empty if the campaign does not ask
     * @param opener   the first words of the script
     */
    public record Appeal(String headline, String lead, List<String> more, String reach, String hours, String opener) {
        public Appeal {
            more = List.copyOf(more);
        }
    }

    /**
     * Other ways than this form.
     *
     * @param number  the campaign's own, for who would rather dial; null where calling in does not work
     * @param texting the same number's door by text; null where it takes none
     * @param offices address that takes a ZIP and shows its offices' own numbers; null where the campaign does not ask for one
     */
    public record Ways(
            @Nullable DialLink number,
            @Nullable Texting texting,
            @Nullable String offices) {}

    /**
     * @param token     binds the form to this page
     * @param key       makes a second press of the button the same request
     * @param mistakes  in what was typed
     * @param voicemail nobody picks up now, so a voicemail has a button of its own
     * @param whom      address that tells whom a ZIP's people will talk to
     */
    public record Form(
            String action,
            String token,
            String key,
            Typed typed,
            List<FieldError> mistakes,
            Consent consent,
            boolean voicemail,
            String whom) {
        public Form {
            mistakes = List.copyOf(mistakes);
        }

        /** What is wrong with a field; null if nothing is. */
        public @Nullable String mistake(String field) {
            return mistakes.stream()
                    .filter(mistake -> mistake.field().equals(field))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What stood in the form.
     *
     * @param voicemail they want to leave a voicemail, whether an office is open or not
     * @param text      they allow one text after the call
     */
    public record Typed(String phone, String zip, String seat, boolean relay, boolean voicemail, boolean text) {
        public static final Typed NOTHING = new Typed("", "", "", false, false, false);

        Typed at(String found) {
            return new Typed(phone, zip, found, relay, voicemail, text);
        }
    }

    /**
     * What they agree to.
     *
     * @param call      what pressing the button means
     * @param version   of all this
     * @param text      what the box says that allows one text after the call, its first sentence; empty where none is sent
     * @param textTerms what it says further
     * @param privacy   address of what we do with a number
     * @param terms     address of the terms
     */
    public record Consent(String call, String version, String text, String textTerms, String privacy, String terms) {}

    /**
     * A word to send instead of filling in the form.
     *
     * @param keyword {@code FAIR}
     * @param phone   whom to, as it is read: {@code (202) 555-0117}
     * @param href    {@code sms:+12025550117?body=FAIR} (RFC 5724)
     */
    public record Texting(String keyword, String phone, String href) {}

    /**
     * A refusal, with the next best thing.
     *
     * @param dial    the offices that can be dialed without us, first the one to try
     * @param instead what else helps
     */
    public record Problem(String sentence, String instead, List<DialLink> dial) {
        public Problem {
            dial = List.copyOf(dial);
        }
    }

    /** What stands between the form and the call. */
    public sealed interface Before {}

    /**
     * Whom the caller will talk to, to be confirmed by the button.
     *
     * @param detail empty where the heading says it all
     * @param seat   what the confirming says of where they live; empty where the ZIP has said it
     */
    public record Names(String heading, String detail, String seat) implements Before {}

    /**
     * Several members: the caller knows which is theirs.
     *
     * @param also   who is called whatever they choose; empty where that is nobody
     * @param street what came of a street address; null where none can be looked up
     */
    public record Choice(
            String question,
            List<Option> options,
            String also,
            @Nullable Street street) implements Before {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * A member to choose.
     *
     * @param note   {@code California, 36th district}
     * @param chosen their address says that it is this one
     */
    public record Option(String seat, String name, String note, boolean chosen) {}

    /** @param error why an address did not help; null before one was given */
    public record Street(@Nullable String error) {}
}
