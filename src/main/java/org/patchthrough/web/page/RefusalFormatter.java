package org.patchthrough.web.page;

import java.util.List;
import java.util.Locale;
import org.patchthrough.gate.FieldMistake;
import org.patchthrough.gate.Refusal;

/** A refusal as a door tells it: its status of HTTP, and its sentences in a page's language. */
public final class RefusalFormatter {
    private RefusalFormatter() {}

    public static int status(Refusal why) {
        return switch (why.code()) {
            case INVALID -> 400;
            case STOPPED, BLOCKED -> 403;
            case NO_CAMPAIGN -> 404;
            case PAUSED, ENDED, OUTSIDE_HOURS, ALREADY_RINGING -> 409;
            case NUMBER_NOT_ALLOWED,
                    NO_CONSENT,
                    KEY_REUSED,
                    UNKNOWN_ZIP,
                    NO_TARGET,
                    CHOOSE_SEAT,
                    SEAT_NOT_IN_ZIP,
                    UNKNOWN_SEAT -> 422;
            case TOO_OFTEN, TOO_SOON, TOO_MANY, PARTNER_FULL, CAMPAIGN_FULL, CALLED_TODAY, TOO_OFTEN_AGAIN -> 429;
        };
    }

    /** The field of the request that is the reason, as it is called on the wire; empty where none is. */
    private static String field(Refusal why) {
        return switch (why.code()) {
            case NUMBER_NOT_ALLOWED -> "phone";
            case NO_CONSENT -> "consent.call";
            case NO_CAMPAIGN -> "campaign";
            case KEY_REUSED -> "Idempotency-Key";
            case UNKNOWN_ZIP, NO_TARGET -> "zip";
            case SEAT_NOT_IN_ZIP, UNKNOWN_SEAT -> "seat";
            case INVALID,
                    STOPPED,
                    BLOCKED,
                    PAUSED,
                    ENDED,
                    OUTSIDE_HOURS,
                    ALREADY_RINGING,
                    CHOOSE_SEAT,
                    TOO_OFTEN,
                    TOO_SOON,
                    TOO_MANY,
                    PARTNER_FULL,
                    CAMPAIGN_FULL,
                    CALLED_TODAY,
                    TOO_OFTEN_AGAIN -> "";
        };
    }

    /** What is the matter. */
    public static String sentence(PageMessages words, Refusal why) {
        if (why.mistakes().size() == 1) {
            return mistake(words, why.mistakes().getFirst());
        }
        var key = "refused." + why.code().word() + (why.variant().isEmpty() ? "" : "." + why.variant());
        return words.say(key, values(words, why));
    }

    /** What they can do; empty where the mistakes say it. */
    public static String instead(PageMessages words, Refusal why) {
        return words.say("refused." + why.code().word() + ".instead", values(words, why));
    }

    public static String mistake(PageMessages words, FieldMistake mistake) {
        return words.say("mistake." + mistake.kind(), mistake.values().toArray());
    }

    /** A number abroad brings the two letters of its country, which each language has its name for. */
    private static Object[] values(PageMessages words, Refusal why) {
        return why.variant().equals("abroad")
                ? new Object[] {
                    why.values().getFirst(),
                    Locale.of("", why.values().getLast()).getDisplayCountry(words.locale())
                }
                : why.values().toArray();
    }

    /** What stands beside fields: every mistake, or the whole refusal where one field is its reason. */
    public static List<FieldError> errors(PageMessages words, Refusal why) {
        if (!why.mistakes().isEmpty()) {
            return errors(words, why.mistakes());
        }
        var field = field(why);
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, sentence(words, why)));
    }

    public static List<FieldError> errors(PageMessages words, List<FieldMistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> new FieldError(mistake.field(), mistake(words, mistake)))
                .toList();
    }
}
