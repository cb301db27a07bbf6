package org.patchthrough.twilio;

import java.util.Optional;
import java.util.Set;
import org.patchthrough.caller.Phone;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.IncomingCall.Verification;

/** What the webhook of a call that comes in tells. */
final class IncomingCallParser {
    /** Numbers that stand for none, as keys of a phone spell words: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE. */
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253");

    private IncomingCallParser() {}

    static IncomingCall of(WebhookForm form) {
        return new IncomingCall(
                form.text("CallSid"), from(form.text("From")), form.text("To"), verification(form.text("StirVerstat")));
    }

    /** Whatever is no telephone number, such as the word {@code anonymous}, is nobody's. */
    private static Optional<Phone> from(String from) {
        return Phone.find(from).filter(phone -> !WITHHELD.contains(phone.e164()));
    }

    /** An A that came by way of a diversion is another's word, and counts for less. */
    private static Verification verification(String said) {
        if (said.equals("TN-Validation-Passed-A")) {
            return Verification.PASSED_A;
        }
        if (said.startsWith("TN-Validation-Passed")) {
            return Verification.PASSED;
        }
        return said.startsWith("TN-Validation-Failed") ? Verification.FAILED : Verification.NONE;
    }
}
