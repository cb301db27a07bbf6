package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.call.Event;
import org.patchthrough.call.Event.How;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;

class VoiceEventParserTest {
    private static final Leg OFFICE = new Leg(0, 1);

    @Test
    void the_first_webhook_of_a_call_is_its_being_answered_whatever_it_carries() {
        assertThat(VoiceEventParser.of(Calls.start().session(), form("Digits", "1")))
                .isEqualTo(new Event.Answered());
    }

    @Test
    void keys_are_keys_and_no_keys_are_silence_whether_empty_or_missing() {
        var briefing = Calls.briefing().session();

        assertThat(VoiceEventParser.of(briefing, form("Digits", "#"))).isEqualTo(new Event.Key("#"));
        assertThat(VoiceEventParser.of(briefing, form("Digits", ""))).isEqualTo(new Event.Silence());
        assertThat(VoiceEventParser.of(briefing, form())).isEqualTo(new Event.Silence());
    }

    @ParameterizedTest
    @CsvSource({
        "completed,TALKED",
        "answered,TALKED",
        "busy,BUSY",
        "no-answer,NO_ANSWER",
        "canceled,NO_ANSWER",
        "failed,FAILED",
        "'',UNKNOWN",
        "reverted,UNKNOWN"
    })
    void the_end_of_an_office_leg_is_told_by_its_dial(String status, How how) {
        var ringing = Calls.ringing().session();

        assertThat(VoiceEventParser.of(
                        ringing, form("CallStatus", "in-progress", "DialCallStatus", status, "DialCallDuration", "61")))
                .isEqualTo(new Event.OfficeDone(how, 61, false));
    }

    @ParameterizedTest
    @CsvSource({
        "13214,Dial: Invalid callerId value,CALLER_ID_REFUSED",
        "13247,the caller ID is invalid,CALLER_ID_REFUSED",
        "13248,too long,CALLER_ID_REFUSED",
        "'',callerId must be provided for TwilioClient and SIP calls when using Dial,CALLER_ID_REFUSED",
        "13224,Dial: invalid number,FAILED",
        "13227,no permission for this caller id's country,FAILED",
        "'','',FAILED"
    })
    void a_refused_caller_id_is_told_by_its_code_or_by_the_message_and_else_a_failure_is_a_failure(
            String code, String message, How how) {
        var ringing = Calls.ringing().session();

        assertThat(VoiceEventParser.of(
                        ringing, form("DialCallStatus", "failed", "ErrorCode", code, "ErrorMessage", message)))
                .isEqualTo(new Event.OfficeDone(how, 0, false));
    }

    @ParameterizedTest
    @CsvSource({"in-progress,false", "completed,true", "canceled,true", "'',false"})
    void a_caller_whose_own_leg_is_over_is_gone(String status, boolean gone) {
        var ringing = Calls.ringing().session();

        assertThat(VoiceEventParser.of(ringing, form("CallStatus", status, "DialCallStatus", "busy")))
                .isEqualTo(new Event.OfficeDone(How.BUSY, 0, gone));
    }

    @Test
    void each_stage_of_a_leg_is_a_fact_of_its_own() {
        assertThat(LegStatusParser.facts(OFFICE, form("CallStatus", "ringing")))
                .containsExactly(new Fact.LegRinging(OFFICE));
        assertThat(LegStatusParser.facts(OFFICE, form("CallStatus", "in-progress")))
                .containsExactly(new Fact.LegAnswered(OFFICE));
        assertThat(LegStatusParser.facts(OFFICE, form("CallStatus", "initiated")))
                .isEmpty();
        assertThat(LegStatusParser.facts(OFFICE, form("CallStatus", "dozing"))).isEmpty();
    }

    @Test
    void a_leg_that_completed_was_answered_and_lasted_its_seconds_not_its_minutes() {
        var form = form("CallStatus", "completed", "CallDuration", "49", "Duration", "1", "SipResponseCode", "200");

        assertThat(LegStatusParser.facts(OFFICE, form))
                .containsExactly(new Fact.LegAnswered(OFFICE), new Fact.LegEnded(OFFICE, LegStatus.COMPLETED, 49, 200));
    }

    @ParameterizedTest
    @CsvSource({"busy,BUSY", "no-answer,NO_ANSWER", "failed,FAILED", "canceled,CANCELED"})
    void a_leg_that_was_never_answered_has_an_end_alone(String status, LegStatus end) {
        assertThat(LegStatusParser.facts(
                        Leg.CALLER, form("CallStatus", status, "CallDuration", "0", "SipResponseCode", "x")))
                .containsExactly(new Fact.LegEnded(Leg.CALLER, end, 0, 0));
    }

    @Test
    void the_callers_number_is_at_the_other_end_of_a_call_that_came_in() {
        assertThat(CallParties.of(form("Direction", "outbound-api", "To", "+12125550111", "From", "+12125550100")))
                .isEqualTo(new CallParties("+12125550111", "+12125550100"));
        assertThat(CallParties.of(form("Direction", "inbound", "To", "+12125550100", "From", "+12125550111")))
                .isEqualTo(new CallParties("+12125550111", "+12125550100"));
    }

    private static WebhookForm form(String... values) {
        Map<String, List<String>> form = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            form.put(values[i], List.of(values[i + 1]));
        }
        return new WebhookForm(form);
    }
}
