package org.patchthrough.request;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.patchthrough.call.Door;

/**
 * What somebody asks for, as they wrote it; {@link Switchboard} tells what is wrong with it.
 *
 * @param campaign       slug
 * @param phone          in any writing
 * @param zip            null where it shall be asked for on the phone
 * @param seat           null where the ZIP alone decides
 * @param language       {@code en} or {@code es}; null for English
 * @param relay          the call is captioned or relayed, so it goes slowly and the page asks
 * @param voicemailOnly  they want to leave a voicemail
 * @param idempotencyKey null where only the gate's one live call a number stands guard
 */
public record CallRequest(
        String campaign,
        String phone,
        @Nullable String zip,
        @Nullable String seat,
        @Nullable String language,
        boolean relay,
        boolean voicemailOnly,
        Agreement agreement,
        Attribution came,
        @Nullable String idempotencyKey) {

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
     * @param source       what else is known of how they came
     * @param externalId   the partner's own word for this person, at most 64 characters
     * @param origin       of the page
     * @param address      of the network, only ever kept as a keyed hash
     * @param browser      what it calls itself, only ever kept as a keyed hash
     * @param keyed        the partner has shown its key, so it is who it says it is
     */
    public record Attribution(
            Door door,
            boolean scriptAtHand,
            String partner,
            String source,
            String externalId,
            String origin,
            String address,
            String browser,
            boolean keyed) {
        /** Who dials so soon after a text, or texts so soon after asking on a page, came by the same poster or page. */
        public static final Duration LASTS = Duration.ofHours(24);

        public Attribution {
            if (keyed && partner.isEmpty()) {
                throw new IllegalArgumentException("a key is some partner's");
            }
        }

        /** By a page, or by who has no key. */
        public Attribution(
                Door door,
                boolean scriptAtHand,
                String partner,
                String source,
                String externalId,
                String origin,
                String address,
                String browser) {
            this(door, scriptAtHand, partner, source, externalId, origin, address, browser, false);
        }
    }

    public CallRequest cameBy(Attribution other) {
        return new CallRequest(
                campaign, phone, zip, seat, language, relay, voicemailOnly, agreement, other, idempotencyKey);
    }

    /** Holds no number, no ZIP and no address. */
    @Override
    public String toString() {
        return "CallRequest[campaign=%s, door=%s]"
                .formatted(campaign, came.door().code());
    }
}
