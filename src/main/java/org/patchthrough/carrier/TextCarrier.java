package org.patchthrough.carrier;

import java.time.Instant;
import java.util.List;

/** Whoever carries our texts. */
public interface TextCarrier {

    /**
     * Asks for one text, once: no answer of any kind makes this ask again. It never throws for what the carrier says or fails
     * to say; that is a {@link SendOutcome}.
     */
    SendOutcome post(OutboundText order);

    /**
     * Texts to a number, newest first, at most fifty: by these a caller of {@link #post} finds out what became of a
     * {@link SendOutcome.Unknown}. The carrier's list may lag behind by some seconds.
     *
     * @param to    E.164
     * @param since those created earlier are left out
     * @throws CarrierFault if the list cannot be had
     */
    List<Sent> findTextsTo(String to, Instant since);

    /**
     * A text on the carrier's list.
     *
     * @param from the number it was sent from, E.164
     * @param code the carrier's error; 0 where there is none
     */
    record Sent(String sid, String from, String body, TextStatus status, int code) {
        /** Holds no number and no word of it. */
        @Override
        public String toString() {
            return "Sent[sid=%s, status=%s, code=%d]".formatted(sid, status, code);
        }
    }
}
