package org.patchthrough.twilio;

import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Fact.LegAnswered;
import org.patchthrough.call.Fact.LegEnded;
import org.patchthrough.call.Fact.LegRinging;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;

/**
 * What a status callback tells of a leg. The carrier numbers them and promises no order of arrival; the number is not needed,
 * as each stage of a leg is a fact of its own key, and how far a leg got is read off the stages present.
 */
final class LegStatusParser {
    private LegStatusParser() {}

    /** Empty where the leg merely exists, and for any state the carrier may add. */
    static List<Fact> facts(Leg leg, WebhookForm form) {
        var status = form.text("CallStatus");
        return switch (status) {
            case "ringing" -> List.of(new LegRinging(leg));
            case "in-progress" -> List.of(new LegAnswered(leg));
            // A leg that completed was answered; the callback that said so may have been lost, for it is sent once.
            case "completed" -> List.of(new LegAnswered(leg), ended(leg, LegStatus.COMPLETED, form));
            default ->
                end(status).map(end -> List.<Fact>of(ended(leg, end, form))).orElse(List.of());
        };
    }

    /** Whether a leg is over. */
    static boolean over(WebhookForm form) {
        var status = form.text("CallStatus");
        return status.equals("completed") || end(status).isPresent();
    }

    private static Optional<LegStatus> end(String status) {
        return switch (status) {
            case "busy" -> Optional.of(LegStatus.BUSY);
            case "no-answer" -> Optional.of(LegStatus.NO_ANSWER);
            case "failed" -> Optional.of(LegStatus.FAILED);
            case "canceled" -> Optional.of(LegStatus.CANCELED);
            default -> Optional.empty();
        };
    }

    /** {@code CallDuration} is in seconds; {@code Duration}, beside it, in minutes begun. */
    private static Fact ended(Leg leg, LegStatus status, WebhookForm form) {
        return new LegEnded(leg, status, form.number("CallDuration"), form.number("SipResponseCode"));
    }
}
