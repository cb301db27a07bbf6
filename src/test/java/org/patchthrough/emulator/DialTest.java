package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchthrough.emulator.wire.Alert;

class DialTest extends EmulatedTest {
    private static final String SECOND_OFFICE = "+17165550143";

    @ParameterizedTest
    @CsvSource({"busy,busy", "no_answer,no-answer", "failed,failed"})
    void an_office_that_is_not_reached_is_told_to_the_action(String how, String told) {
        office("{\"answers\": \"" + how + "\"}");
        service.on("/start", CallTest.dial("/after", ""));

        var leg = ended(call("/start"));

        assertThat(after().get("DialCallStatus")).isEqualTo(told);
        assertThat(after().get("DialBridged")).isEqualTo("false");
        assertThat(emulator.legs(OFFICE).getFirst().status()).isEqualTo(told);
        assertThat(leg.status()).isEqualTo("completed");
    }

    @Test
    void who_ends_the_talk_first_in_the_calls_own_time_ends_it() {
        caller("{\"talk_seconds\": 90, \"then\": \"star\"}");
        office("{\"talk_seconds\": 20}");
        service.on("/start", CallTest.dial("/after", ""));

        ended(call("/start"));

        assertThat(after().get("DialCallDuration")).isEqualTo("20");
        assertThat(steps(emulator.legs(OFFICE).getFirst(), "hung_up", "by")).containsExactly("callee");
    }

    @Test
    void two_who_both_stay_are_parted_by_the_time_limit_and_the_call_goes_on() {
        service.on("/start", CallTest.dial("/after", "")).on("/after", "<Say>Goodbye.</Say>");

        var leg = ended(call("/start"));

        assertThat(after().get("DialCallDuration")).isEqualTo("1200");
        assertThat(after().get("DialCallStatus")).isEqualTo("completed");
        assertThat(steps(leg, "said", "text")).containsExactly("Goodbye.");
    }

    @Test
    void a_star_nobody_listens_to_ends_nothing() {
        caller("{\"talk_seconds\": 10, \"then\": \"star\"}");
        office("{\"talk_seconds\": 25}");
        service.on("/start", "<Dial action='/after'>" + OFFICE + "</Dial>");

        ended(call("/start"));

        assertThat(after().get("DialCallDuration")).isEqualTo("25");
    }

    @Test
    void a_caller_who_hangs_up_in_the_talk_still_gets_the_action_asked_and_not_run() {
        caller("{\"talk_seconds\": 15, \"then\": \"hang_up\"}");
        service.on("/start", CallTest.dial("/after", "")).on("/after", "<Redirect>/never</Redirect>");

        var leg = ended(call("/start"));

        await().until(() -> service.asked("/after").size() == 1);
        assertThat(after().get("CallStatus")).isEqualTo("completed");
        assertThat(after().get("DialCallStatus")).isEqualTo("completed");
        assertThat(after().get("DialCallDuration")).isEqualTo("15");
        assertThat(service.asked("/never")).isEmpty();
        assertThat(leg.status()).isEqualTo("completed");
        assertThat(emulator.legs(OFFICE).getFirst().status()).isEqualTo("completed");
    }

    @Test
    void a_caller_who_is_gone_while_it_rings_cancels_the_office() {
        emulator.speed(1);
        office("{\"answers\": \"no_answer\"}");
        service.on("/start", CallTest.dial("/after", ""));
        var sid = call("/start");
        await().until(() -> !emulator.legs(OFFICE).isEmpty());

        rest("POST", "Calls/" + sid + ".json", "Status=completed");

        ended(sid);
        await().until(() -> service.asked("/after").size() == 1);
        assertThat(after().get("DialCallStatus")).isEqualTo("no-answer");
        assertThat(after().get("CallStatus")).isEqualTo("completed");
        assertThat(emulator.legs(OFFICE).getFirst().status()).isEqualTo("canceled");
    }

    @Test
    void ending_the_office_leg_alone_lets_the_call_go_on() {
        emulator.speed(1);
        service.on("/start", CallTest.dial("/after", "")).on("/after", "<Say>Hi</Say>");
        var sid = call("/start");
        await().until(() ->
                emulator.legs(OFFICE).stream().anyMatch(leg -> leg.status().equals("in-progress")));

        var asked = rest("POST", "Calls/" + emulator.legs(OFFICE).getFirst().sid() + ".json", "Status=completed");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body().path("status").asText()).isEqualTo("in-progress");
        var leg = ended(sid);
        assertThat(after().get("CallStatus")).isEqualTo("in-progress");
        assertThat(after().get("DialCallStatus")).isEqualTo("completed");
        assertThat(steps(leg, "said", "text")).containsExactly("Hi");
    }

    @Test
    void another_document_in_the_talk_gets_the_action_asked_first_and_thrown_away() {
        emulator.speed(1);
        service.on("/start", CallTest.dial("/after", ""))
                .on("/after", "<Redirect>/never</Redirect>")
                .on("/other", "<Hangup/>");
        var sid = call("/start");
        await().until(() ->
                emulator.legs(OFFICE).stream().anyMatch(leg -> leg.status().equals("in-progress")));

        rest("POST", "Calls/" + sid + ".json", "Url=" + service.url("/other"));

        ended(sid);
        assertThat(service.paths()).containsExactly("/start", "/after", "/other");
        assertThat(after().get("DialCallStatus")).isEqualTo("completed");
    }

    @Test
    void several_numbers_ring_at_once_and_the_first_who_answers_gets_the_call() {
        office("{\"after_seconds\": 9}");
        control("PUT", "numbers/" + SECOND_OFFICE, "{\"after_seconds\": 4, \"talk_seconds\": 5}");
        service.on(
                "/start",
                "<Dial action='/after'><Number>" + OFFICE + "</Number><Number>" + SECOND_OFFICE + "</Number></Dial>");

        ended(call("/start"));

        assertThat(after().get("DialCallSid"))
                .isEqualTo(emulator.legs(SECOND_OFFICE).getFirst().sid());
        assertThat(emulator.legs(OFFICE).getFirst().status()).isEqualTo("canceled");
    }

    @Test
    void an_office_sees_the_callers_number_only_where_the_document_says_so_and_never_a_strangers() {
        service.on("/start", "<Dial><Number>" + OFFICE + "</Number></Dial><Redirect>/strange</Redirect>")
                .on("/strange", "<Dial action='/after' callerId='+14155550199'>" + OFFICE + "</Dial>");
        office("{\"talk_seconds\": 5}");

        ended(call("/start"));

        assertThat(emulator.legs(OFFICE)).extracting(Emulator.LegRecord::from).containsExactly(CAMPAIGN);
        assertThat(after().get("DialCallStatus")).isEqualTo("failed");
        assertThat(emulator.alerts()).extracting(Alert::code).isEqualTo(List.of(13214));
    }

    @Test
    void a_number_that_the_carrier_refuses_to_show_is_named_to_the_action_and_the_accounts_own_goes_through() {
        caller("{\"caller_id\": \"refused\"}");
        office("{\"talk_seconds\": 5}");
        service.on("/start", "<Dial action='/after' callerId='" + CALLER + "'>" + OFFICE + "</Dial>")
                .on("/after", "<Dial callerId='" + CAMPAIGN + "'>" + OFFICE + "</Dial>");

        ended(call("/start"));

        assertThat(after().get("DialCallStatus")).isEqualTo("failed");
        assertThat(after().get("ErrorCode")).isEqualTo("13247");
        assertThat(after().get("DialCallSid")).isEqualTo("(none)");
        assertThat(emulator.alerts()).extracting(Alert::code).isEqualTo(List.of(13247));
        assertThat(emulator.legs(OFFICE)).extracting(Emulator.LegRecord::from).containsExactly(CAMPAIGN);
    }

    @Test
    void a_local_number_fails_with_a_warning() {
        service.on("/start", "<Dial action='/after'>555-0142</Dial>");

        ended(call("/start"));

        assertThat(after().get("DialCallStatus")).isEqualTo("failed");
        assertThat(emulator.alerts()).extracting(Alert::code).isEqualTo(List.of(13223));
    }

    private void caller(String behavior) {
        control("PUT", "numbers/" + CALLER, behavior);
    }

    private void office(String behavior) {
        control("PUT", "numbers/" + OFFICE, behavior);
    }

    private FakeService.Asked after() {
        return service.asked("/after").getFirst();
    }
}
