package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.caller.Phone;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.IncomingCall.Verification;

class IncomingCallParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+266696687",
                "+7378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "anonymous",
                "Restricted",
                "unavailable",
                "",
                "sip:somebody@example.org",
                "+1"
            })
    void a_number_that_is_withheld_is_nobodys_in_whatever_form_it_comes(String from) {
        assertThat(rang(from, "TN-Validation-Passed-A").from()).isEmpty();
        assertThat(rang(from, "TN-Validation-Passed-A").vouched()).isFalse();
        assertThat(rang(from, "").known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "TN-Validation-Passed-A,          PASSED_A, true,  true",
                "TN-Validation-Passed-B,          PASSED,   false, true",
                "TN-Validation-Passed-A-Diverted, PASSED,   false, true",
                "TN-Validation-Failed-A,          FAILED,   false, false",
                "No-TN-Validation,                NONE,     false, true",
                "'',                              NONE,     false, true"
            })
    void the_network_vouches_for_a_number_by_an_A_of_its_own_alone(
            String said, Verification verification, boolean vouched, boolean known) {
        var incoming = rang("+12125550111", said);

        assertThat(incoming.verification()).isEqualTo(verification);
        assertThat(incoming.vouched()).isEqualTo(vouched);
        assertThat(incoming.known()).isEqualTo(known);
        assertThat(incoming.from()).contains(new Phone("+12125550111"));
    }

    @Test
    void it_shows_no_number_by_accident() {
        assertThat(rang("+12125550111", "")).hasToString("IncomingCall[sid=CA1, verification=NONE]");
    }

    private static IncomingCall rang(String from, String verstat) {
        return IncomingCallParser.of(new WebhookForm(Map.of(
                "CallSid", List.of("CA1"),
                "From", List.of(from),
                "To", List.of("+12025550190"),
                "StirVerstat", List.of(verstat))));
    }
}
