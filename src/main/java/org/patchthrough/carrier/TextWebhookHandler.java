package org.patchthrough.carrier;

import java.util.Optional;
import java.util.UUID;

/** Takes what the carrier tells of texts. */
public interface TextWebhookHandler {

    /**
     * A text came in. The same one may come again, and gets the same reply: it is stored before it is returned.
     *
     * @return what to answer; empty for nothing
     * @throws RuntimeException if it could not be stored; the carrier then shall bring it again
     */
    Optional<String> received(IncomingText text);

    /**
     * How a text of ours fares. It may be told twice, late, or in any order.
     *
     * @param text ours
     * @param sid  the carrier's, which may be the first we hear of it
     * @param code the carrier's error; 0 where there is none
     */
    void onStatus(UUID text, String sid, TextStatus status, int code);
}
