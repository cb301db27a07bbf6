package org.patchthrough.emulator.network;

import java.time.Instant;

/**
 * A text as it stood when it was asked for.
 *
 * @param status as the vendor's API words it
 * @param at when it was taken on
 * @param by {@code phone} for what came in, {@code service} or {@code carrier} for what was sent to a phone
 */
public record TextRecord(String sid, String from, String to, String body, String status, Instant at, String by) {
    public static TextRecord of(Text text) {
        return new TextRecord(
                text.sid, text.from, text.to, text.body, text.status().word, text.created, text.origin.by);
    }
}
