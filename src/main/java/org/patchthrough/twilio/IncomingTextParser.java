package org.patchthrough.twilio;

import java.util.Optional;
import java.util.stream.Stream;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.carrier.IncomingText.Handled;
import org.patchthrough.carrier.TextStatus;

/** What the webhooks of texts tell. */
final class IncomingTextParser {
    private IncomingTextParser() {}

    /** Empty where it does not say which text it is, who sent it or to whom: nobody could be answered. */
    static Optional<IncomingText> texted(WebhookForm form) {
        var sid = sid(form);
        var from = form.get("From");
        var to = form.get("To");
        return sid.isEmpty() || from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new IncomingText(
                        sid.get(),
                        from.get(),
                        to.get(),
                        // Some networks garble an @ into it, and no database takes it.
                        form.text("Body").replace("\0", ""),
                        form.number("NumMedia"),
                        handled(form.text("OptOutType"))));
    }

    /** The carrier's id of the text; the second name is a legacy copy of the first. */
    static Optional<String> sid(WebhookForm form) {
        return form.get("MessageSid").or(() -> form.get("SmsSid"));
    }

    static TextStatus status(WebhookForm form) {
        return status(form.get("MessageStatus").orElseGet(() -> form.text("SmsStatus")));
    }

    /** One that this build does not know, or none, still tells that the carrier has it. */
    static TextStatus status(String status) {
        return switch (status) {
            case "sent", "partially_delivered" -> TextStatus.SENT;
            case "delivered", "read" -> TextStatus.DELIVERED;
            case "failed", "undelivered", "canceled" -> TextStatus.FAILED;
            default -> TextStatus.QUEUED;
        };
    }

    private static Optional<Handled> handled(String type) {
        return Stream.of(Handled.values())
                .filter(handled -> handled.name().equals(type))
                .findFirst();
    }
}
