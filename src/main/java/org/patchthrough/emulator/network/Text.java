package org.patchthrough.emulator.network;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchthrough.emulator.wire.TextOrigin;
import org.patchthrough.emulator.wire.TextStatus;

/** One text, either way. Only what sends it on moves it on; anybody may read it. */
public final class Text {
    public final String sid;
    public final String from;
    public final String to;
    public final String body;

    /** Addresses of pictures and the like. */
    public final List<String> media;

    public final TextOrigin origin;
    public final Instant created;
    private volatile Progress progress;

    /**
     * How far it has come.
     *
     * @param sent when it left the carrier, null where it hasn't
     * @param error why it was not delivered, of the vendor's error dictionary; 0 for none
     */
    public record Progress(
            TextStatus status, Instant updated, @Nullable Instant sent, int error) {}

    Text(String sid, String from, String to, String body, List<String> media, TextOrigin origin, Instant created) {
        this.sid = sid;
        this.from = from;
        this.to = to;
        this.body = body;
        this.media = List.copyOf(media);
        this.origin = origin;
        this.created = created;
        this.progress = taken();
    }

    /** The number of whoever is at the other end from the account. */
    public String phone() {
        return origin == TextOrigin.PHONE ? from : to;
    }

    /** How it stood when it had just been taken on. */
    public Progress taken() {
        return origin == TextOrigin.PHONE
                ? new Progress(TextStatus.RECEIVED, created, created, 0)
                : new Progress(TextStatus.QUEUED, created, null, 0);
    }

    public Progress progress() {
        return progress;
    }

    public TextStatus status() {
        return progress.status();
    }

    void become(TextStatus status, int error, Instant at) {
        var sent = status == TextStatus.SENT ? at : progress.sent();
        progress = new Progress(status, at, sent, error);
    }
}
