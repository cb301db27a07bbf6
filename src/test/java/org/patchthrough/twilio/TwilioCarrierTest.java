package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.LegStatus;
import org.patchthrough.carrier.Carrier.End;
import org.patchthrough.carrier.Carrier.Found;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundCall;

class TwilioCarrierTest {
    private static final String SID = "CA" + "0".repeat(32);
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String TAKEN = "{\"sid\":\"" + SID + "\",\"status\":\"queued\"}";
    private static final String GONE =
            "{\"code\":21220,\"message\":\"Call is not in-progress\",\"more_info\":\"\",\"status\":400}";

    @Test
    void a_create_says_who_where_to_go_on_and_which_events_to_tell() throws IOException {
        try (var vendor = FakeVendor.answering("201 Created", "application/json", TAKEN)) {
            carrier(vendor).place(new OutboundCall("+12125550111", "+12125550100", Calls.start()));

            assertThat(vendor.requests().getFirst())
                    .startsWith("POST /2010-04-01/Accounts/" + ACCOUNT + "/Calls.json ");
            assertThat(parameters(vendor.requests().getFirst()))
                    .contains("To=+12125550111", "From=+12125550100", "Timeout=25", "TimeLimit=7200")
                    .contains("StatusCallbackEvent=initiated", "StatusCallbackEvent=ringing")
                    .contains("StatusCallbackEvent=answered", "StatusCallbackEvent=completed")
                    .contains("Url=" + Calls.URLS.voice(Calls.start()))
                    .contains("FallbackUrl=https://handler.example.net/fallback")
                    .anyMatch(each -> each.startsWith("StatusCallback=https://calls.example.org/twilio/leg/"))
                    .noneMatch(each -> each.startsWith("MachineDetection"));
        }
    }

    @Test
    void a_call_is_ended_in_whatever_state_it_is() throws IOException {
        try (var vendor = FakeVendor.answering("200 OK", "application/json", TAKEN)) {
            carrier(vendor).end(SID);

            assertThat(vendor.requests().getFirst()).contains("/Calls/" + SID + ".json ", "Status=completed");
        }
    }

    @Test
    void a_call_that_is_over_already_needs_no_ending() throws IOException {
        try (var vendor = FakeVendor.answering("400 Bad Request", "application/json", GONE)) {
            assertThatCode(() -> carrier(vendor).end(SID)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_call_that_may_go_on_is_a_fault_and_is_asked_for_once() throws IOException {
        try (var vendor = FakeVendor.answering("503 Service Unavailable", "text/html", "<html>")) {
            assertThatThrownBy(() -> carrier(vendor).end(SID))
                    .isInstanceOf(CarrierFault.class)
                    .hasMessageContaining(SID);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void calls_to_a_number_are_found_by_it_and_the_older_ones_left_out() throws IOException {
        try (var vendor = FakeVendor.answering("200 OK", "application/json", LIST)) {
            var nine = Instant.parse("2026-11-25T09:00:00Z");
            var found = carrier(vendor).findByTo("+12125550111", Instant.parse("2026-11-25T09:00:00.700Z"));

            assertThat(vendor.requests().getFirst()).contains("To=%2B12125550111");
            assertThat(found)
                    .containsExactly(
                            new Found("CA3", Optional.empty(), Optional.empty()),
                            new Found("CA2", Optional.of(nine), Optional.of(new End(LegStatus.COMPLETED, 61))),
                            new Found("CA1", Optional.of(nine), Optional.of(new End(LegStatus.BUSY, 0))));
        }
    }

    @Test
    void one_call_is_looked_up_by_the_carriers_id() throws IOException {
        var ended = "{\"sid\":\"" + SID + "\",\"status\":\"completed\",\"duration\":\"61\"}";
        try (var vendor = FakeVendor.answering("200 OK", "application/json", ended)) {
            assertThat(carrier(vendor).find(SID))
                    .contains(new Found(SID, Optional.empty(), Optional.of(new End(LegStatus.COMPLETED, 61))));
            assertThat(vendor.requests().getFirst()).startsWith("GET ").contains("/Calls/" + SID + ".json");
        }
        var unknown = "{\"code\":20404,\"message\":\"not found\",\"more_info\":\"\",\"status\":404}";
        try (var vendor = FakeVendor.answering("404 Not Found", "application/json", unknown)) {
            assertThat(carrier(vendor).find(SID)).isEmpty();
        }
        try (var vendor = FakeVendor.answering("503 Service Unavailable", "text/html", "<html>")) {
            assertThatThrownBy(() -> carrier(vendor).find(SID)).isInstanceOf(CarrierFault.class);
        }
    }

    private static final String LIST = """
            {"calls": [
              {"sid": "CA3", "status": "a state of next year"},
              {"sid": "CA2", "status": "completed", "duration": "61",
               "date_created": "Wed, 25 Nov 2026 09:00:00 +0000"},
              {"sid": "CA1", "status": "busy", "duration": "0", "date_created": "Wed, 25 Nov 2026 09:00:00 +0000"},
              {"sid": "CA0", "status": "completed", "date_created": "Wed, 25 Nov 2026 08:59:59 +0000"}],
             "page": 0, "page_size": 50, "next_page_uri": null}
            """;

    private static List<String> parameters(String request) {
        var body = request.substring(request.indexOf('\n') + 1);
        return List.of(body.split("&")).stream()
                .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
                .toList();
    }

    private static TwilioCarrier carrier(FakeVendor vendor) {
        var fallback = Optional.of(URI.create("https://handler.example.net/fallback"));
        return new TwilioCarrier(
                new TwilioAccount(ACCOUNT, "token", vendor.url(), fallback), Calls.URLS, Duration.ofSeconds(5));
    }
}
