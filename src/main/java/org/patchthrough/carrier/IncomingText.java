package org.patchthrough.carrier;

import java.util.Optional;

/**
 * A text that came in.
 *
 * @param sid     the carrier's id of it: the same text delivered again has the same
 * @param from    as the carrier words it: E.164, or a short code
 * @param to      the campaign's number, E.164
 * @param body    as typed; may be empty
 * @param media   how many pictures or sounds came with it
 * @param handled which of its own words the carrier took it for, where it says so
 */
public record IncomingText(String sid, String from, String to, String body, int media, Optional<Handled> handled) {

    /** What the carrier has answered, and done, by itself. */
    public enum Handled {
        STOP,
        START,
        HELP
    }

    /** Holds no number and no word of it. */
    @Override
    public String toString() {
        return "Texted[sid=%s]".formatted(sid);
    }
}
