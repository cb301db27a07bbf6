package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchthrough.carrier.OutboundCall;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.SendOutcome.Accepted;
import org.patchthrough.carrier.SendOutcome.Refused;
import org.patchthrough.carrier.SendOutcome.TryLater;
import org.patchthrough.carrier.SendOutcome.Unknown;

/** Whatever the carrier answers or fails to answer: one order is one request, for two might ring the phone twice. */
class PlacingTest {
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void a_call_taken_is_placed() throws IOException {
        assertThat(placing(FakeVendor.answering("201 Created", JSON, "{\"sid\":\"CA1\",\"status\":\"queued\"}")))
                .isEqualTo(new Accepted("CA1"));
    }

    @Test
    void an_error_on_their_side_leaves_its_fate_unknown() throws IOException {
        assertThat(placing(FakeVendor.answering("500 Internal Server Error", JSON, error(20500, 500))))
                .isInstanceOf(Unknown.class);
        assertThat(placing(FakeVendor.answering("503 Service Unavailable", JSON, error(20503, 503))))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void too_many_requests_are_not_looked_at_so_this_one_may_come_again() throws IOException {
        assertThat(placing(FakeVendor.answering("429 Too Many Requests", JSON, error(20429, 429))))
                .isInstanceOf(TryLater.class);
        assertThat(placing(FakeVendor.answering("429 Too Many Requests", "text/html", "<html>")))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void wrong_credentials_are_no_fault_of_the_number() throws IOException {
        assertThat(placing(FakeVendor.answering("401 Unauthorized", JSON, error(20003, 401))))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void a_number_that_cannot_be_called_is_refused_with_the_carriers_code() throws IOException {
        assertThat(placing(FakeVendor.answering("400 Bad Request", JSON, error(21211, 400))))
                .isEqualTo(new Refused(21211));
    }

    @Test
    void a_refusal_that_is_not_the_carriers_own_says_nothing() throws IOException {
        assertThat(placing(FakeVendor.answering("403 Forbidden", "text/html", "<html>a firewall</html>")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void a_redirect_is_not_followed_and_is_no_success() throws IOException {
        for (var status : new String[] {"301 Moved Permanently", "302 Found", "307 Temporary Redirect"}) {
            assertThat(placing(FakeVendor.answering(status, JSON, "{\"sid\":\"CA1\"}")))
                    .as(status)
                    .isInstanceOf(Unknown.class);
        }
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_its_fate_unknown() throws IOException {
        assertThat(placing(FakeVendor.answering("201 Created", "text/html", "<html>created</html>")))
                .isInstanceOf(Unknown.class);
        assertThat(placing(FakeVendor.answering("201 Created", JSON, "{\"sid\":\"CA")))
                .isInstanceOf(Unknown.class);
        assertThat(placing(FakeVendor.answering("201 Created", JSON, "{}"))).isInstanceOf(Unknown.class);
        assertThat(placing(FakeVendor.breakingOff("{\"sid\":\"CA1\","))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_connection_dropped_leaves_its_fate_unknown() throws IOException {
        assertThat(placing(FakeVendor.hangingUp())).isInstanceOf(Unknown.class);
    }

    @Test
    void a_slow_answer_is_not_waited_for_and_leaves_its_fate_unknown() throws IOException {
        assertThat(placing(FakeVendor.silent(), Duration.ofMillis(200))).isInstanceOf(Unknown.class);
    }

    @Test
    void where_nobody_listens_nothing_was_asked() {
        assertThat(place(FakeVendor.NOWHERE, PATIENCE)).isInstanceOf(TryLater.class);
    }

    private static SendOutcome placing(FakeVendor vendor) throws IOException {
        return placing(vendor, PATIENCE);
    }

    private static SendOutcome placing(FakeVendor vendor, Duration timeout) throws IOException {
        try (vendor) {
            var placing = place(vendor.url(), timeout);
            assertThat(vendor.requests()).hasSize(1);
            return placing;
        }
    }

    private static SendOutcome place(URI vendor, Duration timeout) {
        var account = new TwilioAccount("AC" + "0".repeat(32), "token", vendor, Optional.empty());
        return new TwilioCarrier(account, Calls.URLS, timeout)
                .place(new OutboundCall("+12125550111", "+12125550100", Calls.start()));
    }

    private static String error(int code, int status) {
        return "{\"code\":%d,\"message\":\"no\",\"more_info\":\"https://www.twilio.com/docs/errors\",\"status\":%d}"
                .formatted(code, status);
    }
}
