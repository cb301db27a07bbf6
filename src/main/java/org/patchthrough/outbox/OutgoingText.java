package org.patchthrough.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.prompts.GsmAlphabet;
import org.patchthrough.prompts.TextCatalog;
import org.patchthrough.prompts.TextTemplate;

/**
 * A text to be sent to a caller. Nobody reads a text of more than two parts, and one sign outside the alphabet would make it
 * one, so neither can be.
 *
 * @param campaign  whose text it is, by slug
 * @param number    the campaign's, E.164
 * @param template  which of our texts it is: all of it that logs may tell
 * @param notBefore when it is to be sent; empty for now
 * @param life      how long after that it still makes sense; then it is dropped
 */
public record OutgoingText(
        UUID caller,
        String campaign,
        String number,
        TextTemplate template,
        String body,
        Optional<Instant> notBefore,
        Duration life) {
    /** While somebody has the phone in their hand. */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);

    /** It says that the phone rings. */
    private static final Duration WHILE_IT_RINGS = Duration.ofMinutes(3);

    /** It asks what the office said, which is answered as long as the call's page takes answers. */
    private static final Duration WHILE_IT_IS_REMEMBERED = Duration.ofHours(2);

    /** @throws IllegalArgumentException for what could not be sent; it repeats no word of the text */
    public OutgoingText {
        if (!GsmAlphabet.fold(body).equals(body) || !GsmAlphabet.refused(body).isEmpty()) {
            throw new IllegalArgumentException("text %s of length %d has characters that GSM-7 has not"
                    .formatted(template.key(), GsmAlphabet.length(body)));
        }
        if (body.isBlank() || GsmAlphabet.length(body) > TextCatalog.MAX) {
            throw new IllegalArgumentException("text %s has length %d, it must be 1 to %d"
                    .formatted(template.key(), GsmAlphabet.length(body), TextCatalog.MAX));
        }
        if (!life.isPositive()) {
            throw new IllegalArgumentException("text %s makes no sense at any time".formatted(template.key()));
        }
    }

    /** To be sent now, for as long as this text makes sense. */
    public OutgoingText(UUID caller, String campaign, String number, TextTemplate template, String body) {
        this(caller, campaign, number, template, body, Optional.empty(), life(template));
    }

    private static Duration life(TextTemplate template) {
        return switch (template) {
            case RINGING -> WHILE_IT_RINGS;
            // A reminder is due in the morning, and was promised.
            case ASK_REPORT, ASK_REPORT_STRANGER, REMINDER -> WHILE_IT_IS_REMEMBERED;
            default -> USUAL_LIFE;
        };
    }

    public OutgoingText notBefore(Instant when) {
        return new OutgoingText(caller, campaign, number, template, body, Optional.of(when), life);
    }

    public OutgoingText lasting(Duration howLong) {
        return new OutgoingText(caller, campaign, number, template, body, notBefore, howLong);
    }

    /** Holds no number and no word of it. */
    @Override
    public String toString() {
        return "Outgoing[template=%s, campaign=%s]".formatted(template.key(), campaign);
    }
}
