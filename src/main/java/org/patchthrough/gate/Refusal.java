package org.patchthrough.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchthrough.campaign.TargetChoice;

/**
 * Why nobody is rung: a stable code, and what its sentences are filled with. Which status of HTTP that is only a door knows;
 * which sentences, only the resources, in both languages.
 *
 * @param variant  which of a code's sentences, where it has several: {@code premium}; else empty
 * @param values   what fills its sentences, in their order
 * @param mistakes with {@code INVALID}, all at once
 * @param choices  with {@code CHOOSE_SEAT}
 */
public record Refusal(
        Code code, String variant, List<String> values, List<FieldMistake> mistakes, List<TargetChoice> choices) {
    public Refusal {
        values = List.copyOf(values);
        mistakes = List.copyOf(mistakes);
        choices = List.copyOf(choices);
    }

    public static Refusal of(Code code, String... values) {
        return new Refusal(code, "", List.of(values), List.of(), List.of());
    }

    /** Empty where the reason does not hold. */
    static Optional<Refusal> when(boolean holds, Code code, String... values) {
        return holds ? Optional.of(of(code, values)) : Optional.empty();
    }

    public static Refusal of(List<FieldMistake> mistakes) {
        return new Refusal(Code.INVALID, "", List.of(String.valueOf(mistakes.size())), mistakes, List.of());
    }

    public static Refusal choose(String variant, List<TargetChoice> choices) {
        return new Refusal(Code.CHOOSE_SEAT, variant, List.of(), List.of(), choices);
    }

    /** What the gate refuses for is named first, in its order; what a request is refused for before that, after it. */
    public enum Code {
        PAUSED,
        ENDED,
        NUMBER_NOT_ALLOWED,
        STOPPED,
        BLOCKED,
        NO_CONSENT,
        OUTSIDE_HOURS,
        ALREADY_RINGING,
        TOO_OFTEN,
        TOO_SOON,
        TOO_MANY,
        PARTNER_FULL,
        CAMPAIGN_FULL,
        INVALID,
        NO_CAMPAIGN,
        KEY_REUSED,
        UNKNOWN_ZIP,
        NO_TARGET,
        CHOOSE_SEAT,
        SEAT_NOT_IN_ZIP,
        UNKNOWN_SEAT,
        CALLED_TODAY,
        TOO_OFTEN_AGAIN;

        /** As on the wire and in tables: {@code already_ringing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
