package org.patchthrough.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchthrough.prompts.Gsm;
import org.patchthrough.prompts.TextWords;

/**
 * A text to be sent to a caller. Nobody reads a text of more than two parts, and one sign outside the alphabet would make it
 * one, so neither can be.
 *
 * @param campaign  whose text it is, by slug
 * @param number    the campaign's, E.164
 * @param kind      which of our texts it is, {@code T05}: all of it that logs may tell
 * @param notBefore when it is to be sent; empty for now
 * @param life      how long after that it still makes sense; then it is dropped
 */
public record Outgoing(
        UUID caller,
        String campaign,
        String number,
        String kind,
        String body,
        Optional<Instant> notBefore,
        Duration life) {
    /** While somebody has the phone in their hand. */
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);

    /** It says that the phone rings. */
    private static final Duration WHILE_IT_RINGS = Duration.ofMinutes(3);

    /** It asks what the office said, which is answered as long as the call's page takes answers. */
    private static final Duration WHILE_IT_IS_REMEMBERED = Duration.ofHours(2);

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

    /** @throws IllegalArgumentException for what could not be sent; it repeats no word of the text */
    public Outgoing {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a text's kind is a word such as T05");
        }
        if (!Gsm.fold(body).equals(body) || !Gsm.refused(body).isEmpty()) {
            throw new IllegalArgumentException(
                    "text %s of length %d has signs that GSM-7 has not".formatted(kind, Gsm.length(body)));
        }
        if (body.isBlank() || Gsm.length(body) > TextWords.MOST) {
            throw new IllegalArgumentException(
                    "text %s has length %d, it must be 1 to %d".formatted(kind, Gsm.length(body), TextWords.MOST));
        }
        if (!life.isPositive()) {
            throw new IllegalArgumentException("text %s makes no sense at any time".formatted(kind));
        }
    }

    /** To be sent now, for as long as a text of this kind makes sense. */
    public Outgoing(UUID caller, String campaign, String number, String kind, String body) {
        this(caller, campaign, number, kind, body, Optional.empty(), life(kind));
    }

    private static Duration life(String kind) {
        return switch (kind) {
            case "T04" -> WHILE_IT_RINGS;
            // A reminder is due in the morning, and was promised.
            case "T05", "T11" -> WHILE_IT_IS_REMEMBERED;
            default -> USUAL_LIFE;
        };
    }

    public Outgoing notBefore(Instant when) {
        return new Outgoing(caller, campaign, number, kind, body, Optional.of(when), life);
    }

    public Outgoing lasting(Duration howLong) {
        return new Outgoing(caller, campaign, number, kind, body, notBefore, howLong);
    }

    /** Holds no number and no word of it. */
    @Override
    public String toString() {
        return "Outgoing[kind=%s, campaign=%s]".formatted(kind, campaign);
    }
}
