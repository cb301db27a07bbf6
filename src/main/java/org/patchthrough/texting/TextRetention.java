package org.patchthrough.texting;

import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.outbox.OutboundTextStore;

/** Throws away what is kept of conversations for a while only. */
public final class TextRetention {
    /**
     * The carrier brings a text again for some minutes, and a person may have it brought again for a day. What we sent may hold
     * a ZIP, and a call's end is told within the hour.
     */
    private static final Duration MESSAGES = Duration.ofDays(2);

    /** As long as a ZIP is remembered. */
    private static final Duration TALKS = Duration.ofDays(365);
    /** Settled or not: what nobody has read by then, nobody will. */
    private static final Duration INBOX = Duration.ofDays(90);

    private final Jdbi jdbi;
    private final InstantSource clock;
    private final MessageStore messages = new MessageStore();
    private final OutboundTextStore texts = new OutboundTextStore();
    private final ConversationCallStore calls = new ConversationCallStore();
    private final ConversationStore talks = new ConversationStore();
    private final Inbox inbox = new Inbox();

    public TextRetention(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A job for every few minutes, on any number of nodes. */
    public void sweep() {
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            messages.sweep(handle, now.minus(MESSAGES));
            texts.sweep(handle, now.minus(MESSAGES));
            calls.sweep(handle, now.minus(MESSAGES));
            talks.sweep(handle, now.minus(TALKS));
            inbox.sweep(handle, now.minus(INBOX));
        });
    }
}
