package org.patchthrough.twilio;

import java.util.Set;
import java.util.regex.Pattern;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.State;

/**
 * What a voice webhook tells, which depends on where the call stands: the address it was sent to says so.
 *
 * <p>That a caller id was refused is told in no status: such a Dial has simply {@code failed}, as has one whose number cannot
 * be reached. It is told by the code (twilio.com/docs/api/errors/13214, 13247, 13248), and where the code is missing by the
 * message, seen on an action's request as {@code ErrorMessage: callerId must be provided …} (twilio-voice-ios, thread 103).
 * Without either it is a plain failure, which is not dialed again.
 */
final class VoiceEventParser {
    /** States in which there is no caller on the line any more. */
    private static final Set<String> ENDED = Set.of("completed", "busy", "no-answer", "failed", "canceled");

    private static final Set<String> CALLER_ID_CODES = Set.of("13214", "13247", "13248");
    private static final Pattern CALLER_ID = Pattern.compile("caller ?id", Pattern.CASE_INSENSITIVE);

    private VoiceEventParser() {}

    static Event of(CallSession session, WebhookForm form) {
        if (session.step() == 0) {
            return new Event.Answered();
        }
        if (session.state() instanceof State.Bridging) {
            return officeDone(form);
        }
        return form.get("Digits").<Event>map(Event.Key::new).orElseGet(Event.Silence::new);
    }

    private static Event officeDone(WebhookForm form) {
        return new Event.OfficeDone(
                refusesCallerId(form) ? How.CALLER_ID_REFUSED : how(form.text("DialCallStatus")),
                form.number("DialCallDuration"),
                ENDED.contains(form.text("CallStatus")));
    }

    private static boolean refusesCallerId(WebhookForm form) {
        var code = form.text("ErrorCode");
        return form.text("DialCallStatus").equals("failed")
                && (code.isEmpty()
                        ? CALLER_ID.matcher(form.text("ErrorMessage")).find()
                        : CALLER_ID_CODES.contains(code));
    }

    /** Without a status the request came by way of the fallback document, which lost it: there may have been a talk. */
    private static How how(String status) {
        return switch (status) {
            case "completed", "answered" -> How.TALKED;
            case "busy" -> How.BUSY;
            case "no-answer", "canceled" -> How.NO_ANSWER;
            case "failed" -> How.FAILED;
            default -> How.UNKNOWN;
        };
    }
}
