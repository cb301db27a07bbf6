package org.patchthrough.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.patchthrough.background.BackgroundLoop;
import org.patchthrough.caller.Callers;
import org.patchthrough.caller.StopList;
import org.patchthrough.carrier.TextCarrier;
import org.patchthrough.carrier.TextStatus;

/**
 * Texts that we begin, from being wanted to their end. Any number of nodes may run one: each text is claimed by one.
 *
 * <p>That the carrier is about to be asked is written down before, so that no text is asked for twice but in the one case that
 * {@link TextReconciler} names. What the carrier's errors mean for texts after that is kept too: {@link #mayText} knows.
 */
public final class Outbox implements AutoCloseable {
    /** Looks for what other nodes want sent, and for what was put off. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int MAX_CONCURRENT = 20;
    /** The carrier's code for who told it that nothing more shall come (twilio.com/docs/api/errors). */
    private static final int OPTED_OUT = 21_610;

    private final InstantSource clock;
    private final TextSuppressions suppressions = new TextSuppressions();
    private final CampaignTextHolds holds = new CampaignTextHolds();
    private final OutboundTextStore table = new OutboundTextStore();
    private final DeliveryTracker deliveries;
    private final TextSender sender;
    private final TextReconciler seeker;
    private final BackgroundLoop sending = new BackgroundLoop("the sender of texts", ROUND, this::sendAside);
    private final BackgroundLoop seeking = BackgroundLoop.every(ROUND, "the seeker of texts", this::look);
    private final AtomicInteger underWay = new AtomicInteger();

    public Outbox(Jdbi jdbi, Callers callers, StopList stopList, TextCarrier texts, InstantSource clock) {
        this.clock = clock;
        this.deliveries = new DeliveryTracker(jdbi, suppressions, holds, clock);
        this.sender = new TextSender(jdbi, callers, stopList, suppressions, holds, texts, deliveries, clock);
        this.seeker = new TextReconciler(jdbi, callers, texts, deliveries, clock);
    }

    /** Wants a text sent, within the handle's transaction; {@link #wake} once that is committed. Returns the text's id. */
    public UUID add(Handle handle, OutgoingText text) {
        var id = UuidCreator.getTimeOrderedEpoch();
        table.add(handle, id, text, clock.instant());
        return id;
    }

    /** A text waits: look now and not at the next poll. Returns at once. */
    public void wake() {
        sending.wake();
    }

    /** Begins to send, and to look for what was lost. Call once. */
    public void start() {
        sending.start();
        seeking.start();
    }

    /** A slow carrier holds up as many texts as it may be asked for at once, and no more. */
    private Duration sendAside() {
        int room = MAX_CONCURRENT - underWay.get();
        if (room <= 0) {
            return POLL;
        }
        var claimed = sender.claim(room);
        underWay.addAndGet(claimed.size());
        claimed.forEach(each -> sending.aside(() -> {
            try {
                sender.post(each);
            } finally {
                underWay.decrementAndGet();
            }
        }));
        return claimed.isEmpty() ? POLL : Duration.ZERO;
    }

    /** Sends what is due, and returns how many texts the carrier was asked for. */
    int send() {
        var claimed = sender.claim(MAX_CONCURRENT);
        claimed.forEach(sender::post);
        return claimed.size();
    }

    /** Looks for what was lost. */
    void look() {
        seeker.look();
    }

    /** As {@link org.patchthrough.carrier.TextWebhookHandler#onStatus}. */
    public void onStatus(UUID text, String sid, TextStatus status, int code) {
        deliveries.onStatus(text, sid, status, code);
    }

    /**
     * Whether the carrier lets a text of this campaign's pass from its number to this caller, as far as it has told. A stop is
     * another matter, and binds whatever this says.
     *
     * @param number   the campaign's, E.164
     * @param campaign by slug
     */
    public boolean mayText(Handle handle, UUID caller, String number, String campaign) {
        return !suppressions.has(handle, caller, number) && !holds.has(handle, campaign);
    }

    /** The caller has told the carrier that nothing shall come from this number. */
    public void refuse(Handle handle, UUID caller, String number) {
        suppressions.add(handle, caller, number, OPTED_OUT, clock.instant());
    }

    /** Whether the carrier brings them nothing from this number. */
    public boolean isRefused(Handle handle, UUID caller, String number) {
        return suppressions.has(handle, caller, number);
    }

    /** The caller has said START to this number: the carrier lets it send again. */
    public void clear(Handle handle, UUID caller, String number) {
        suppressions.remove(handle, caller, number);
    }

    /** A text came in from this caller, so their phone takes texts. What they told one number to stop stays stopped. */
    public void heardFrom(Handle handle, UUID caller) {
        suppressions.remove(handle, caller);
    }

    /** Claims no more, and waits some seconds for what the carrier is being asked for. */
    @Override
    public void close() {
        sending.close();
        seeking.close();
    }
}
