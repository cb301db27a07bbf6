package org.patchthrough.carrier;

import java.util.UUID;

/**
 * A text to be sent.
 *
 * @param text ours, for the address at which we hear how it fares
 * @param to   E.164
 * @param from the campaign's number, E.164
 */
public record OutboundText(UUID text, String to, String from, String body) {
    /** Holds no number and no word of it. */
    @Override
    public String toString() {
        return "TextOrder[text=%s]".formatted(text);
    }
}
