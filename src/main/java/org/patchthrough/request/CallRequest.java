package org.patchthrough.request;

import java.time.Duration;
import java.util.Optional;
import org.patchthrough.call.Door;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.caller.Phone;
import org.patchthrough.directory.Zip;

/**
 * What somebody asks for. What they typed is read by {@link RequestForm}; who asks by text or once more hands over what is
 * known already.
 *
 * @param campaign       slug
 * @param idempotencyKey empty where only the gate's one live call a number stands guard
 */
public record CallRequest(
        String campaign,
        Phone phone,
        Wanted wanted,
        Language language,
        Options options,
        Agreement agreement,
        Attribution came,
        Optional<String> idempotencyKey) {

    /**
     * Whom they want to be put through to.
     *
     * @param zip  empty where it shall be asked for on the phone
     * @param seat or an entry of the campaign's list; empty where the ZIP alone decides
     * @param plan known already, whatever the others say; else it is found by them
     */
    public record Wanted(Optional<Zip> zip, Optional<String> seat, Optional<Plan> plan) {
        static Wanted as(Optional<Plan> plan) {
            return new Wanted(Optional.empty(), Optional.empty(), plan);
        }

        public static Wanted as(Plan plan) {
            return as(Optional.of(plan));
        }
    }

    /**
     * @param relay         the call is captioned or relayed, so it goes slowly and the page asks
     * @param voicemailOnly they want to leave a voicemail
     */
    public record Options(boolean relay, boolean voicemailOnly) {}

    /**
     * What they agreed to.
     *
     * @param wording id of the text they saw; empty where an open request does not say it
     */
    public record Agreement(boolean call, boolean text, String wording) {}

    /**
     * How they came. Texts are empty where nothing is known.
     *
     * @param scriptAtHand they have a page with the script before their eyes
     * @param partner      whose page or list brought them
     * @param keyed        the partner has shown its key, so it is who it says it is
     * @param source       what else is known of how they came
     * @param externalId   the partner's own word for this person, at most 64 characters
     */
    public record Attribution(
            Door door,
            boolean scriptAtHand,
            String partner,
            boolean keyed,
            String source,
            String externalId,
            Sender sender) {
        /** Who dials so soon after a text, or texts so soon after asking on a page, came by the same poster or page. */
        public static final Duration LASTS = Duration.ofHours(24);

        public Attribution {
            if (keyed && partner.isEmpty()) {
                throw new IllegalArgumentException("a key is some partner's");
            }
        }

        /** By a page, or by who has no key. */
        public Attribution(Door door, boolean scriptAtHand, String partner, String source, Sender sender) {
            this(door, scriptAtHand, partner, false, source, "", sender);
        }

        /** The same, by a server of the partner whose key it has shown. */
        public Attribution by(String known) {
            return new Attribution(Door.API, false, known, true, source, externalId, sender);
        }
    }

    /**
     * What was sent from where. Texts are empty where nothing is known.
     *
     * @param origin  of the page
     * @param address of the network, only ever kept as a keyed hash
     * @param browser what it calls itself, only ever kept as a keyed hash
     */
    public record Sender(String origin, String address, String browser) {
        public static final Sender UNKNOWN = new Sender("", "", "");
    }

    /** Holds no number, no ZIP and no address. */
    @Override
    public String toString() {
        return "CallRequest[campaign=%s, door=%s]"
                .formatted(campaign, came.door().code());
    }
}
