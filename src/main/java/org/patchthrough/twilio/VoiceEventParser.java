package org.patchthrough.twilio;

import java.util.Set;
import org.patchthrough.call.CallSession;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.State;

/** What a voice webhook tells, which depends on where the call stands: the address it was sent to says so. */
final class VoiceEventParser {
    /** States in which there is no caller on the line any more. */
    private static final Set<String> ENDED = Set.of("completed", "busy", "no-answer", "failed", "canceled");

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
                how(form.text("DialCallStatus")),
                form.number("DialCallDuration"),
                ENDED.contains(form.text("CallStatus")));
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
