package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchthrough.carrier.CarrierFault;
import org.patchthrough.carrier.OutboundText;
import org.patchthrough.carrier.SendOutcome;
import org.patchthrough.carrier.TextCarrier.Sent;
import org.patchthrough.carrier.TextStatus;
import org.patchthrough.carrier.TextToken;

/** Whatever the carrier answers or fails to answer: one order is one request, for two might be read twice. */
class TwilioTextsTest {
    private static final UUID TEXT = UUID.fromString("0199f1c2-0000-7000-8000-000000000002");
    private static final OutboundText ORDER =
            new OutboundText(TEXT, "+12125550111", "+12125550100", "We are already calling you.");
    private static final String ACCOUNT = "AC" + "a".repeat(32);
    private static final String JSON = "application/json";

    @Test
    void a_create_says_who_what_and_where_to_tell_how_it_fares() throws IOException {
        try (var vendor = FakeVendor.answering("201 Created", JSON, Documented.text("text-created.json"))) {
            assertThat(texts(vendor).post(ORDER))
                    .isEqualTo(new SendOutcome.Accepted("SM00000000000000000000000000000001"));

            assertThat(vendor.requests()).hasSize(1);
            assertThat(vendor.requests().getFirst())
                    .startsWith("POST /2010-04-01/Accounts/" + ACCOUNT + "/Messages.json ");
            assertThat(parameters(vendor.requests().getFirst()))
                    .containsExactlyInAnyOrder(
                            "To=+12125550111",
                            "From=+12125550100",
                            "Body=We are already calling you.",
                            "StatusCallback=" + Calls.URLS.text(new TextToken(TEXT)));
            assertThat(Calls.URLS.text(new TextToken(TEXT)))
                    .startsWith("https://calls.example.org/twilio/texts/")
                    .contains("#rc=2&rp=all");
        }
    }

    @Test
    void only_what_the_carrier_itself_refused_is_refused() throws IOException {
        assertThat(posting(FakeVendor.answering("400 Bad Request", JSON, error(21610, 400))))
                .isEqualTo(new SendOutcome.Refused(21610));
        assertThat(posting(FakeVendor.answering("403 Forbidden", "text/html", "<html>a firewall</html>")))
                .isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void what_was_certainly_not_taken_may_be_asked_for_again() throws IOException {
        assertThat(posting(FakeVendor.answering("429 Too Many Requests", JSON, error(20429, 429))))
                .isInstanceOf(SendOutcome.TryLater.class);
        assertThat(posting(FakeVendor.answering("401 Unauthorized", JSON, error(20003, 401))))
                .isInstanceOf(SendOutcome.TryLater.class);
        // The number has four hours of texts waiting.
        assertThat(posting(FakeVendor.answering("400 Bad Request", JSON, error(21611, 400))))
                .isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void where_nobody_listens_nothing_was_asked() {
        assertThat(texts(FakeVendor.NOWHERE).post(ORDER)).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void all_else_leaves_its_fate_unknown() throws IOException {
        assertThat(posting(FakeVendor.answering("500 Internal Server Error", JSON, error(20500, 500))))
                .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(posting(FakeVendor.answering("302 Found", JSON, "{\"sid\":\"SM1\"}")))
                .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(posting(FakeVendor.answering("201 Created", JSON, "{}"))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(posting(FakeVendor.hangingUp())).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(posting(FakeVendor.breakingOff("{\"sid\":\"SM1\","))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(posting(FakeVendor.silent())).isInstanceOf(SendOutcome.Unknown.class);
    }

    @Test
    void texts_to_a_number_are_found_by_it_and_the_older_ones_left_out() throws IOException {
        try (var vendor = FakeVendor.answering("200 OK", JSON, Documented.text("text-list.json"))) {
            var found = texts(vendor).findTextsTo("+12125550111", Instant.parse("2026-11-25T09:00:00.700Z"));

            assertThat(vendor.requests().getFirst()).contains("/Messages.json?", "To=%2B12125550111");
            assertThat(found)
                    .containsExactly(
                            sent("SM00000000000000000000000000000003", TextStatus.QUEUED, 0),
                            sent("SM00000000000000000000000000000002", TextStatus.FAILED, 30003),
                            sent("SM00000000000000000000000000000001", TextStatus.DELIVERED, 0));
        }
    }

    @Test
    void a_list_that_cannot_be_had_is_a_fault_and_no_empty_list() throws IOException {
        try (var vendor = FakeVendor.answering("503 Service Unavailable", "text/html", "<html>")) {
            var texts = texts(vendor);

            assertThatThrownBy(() -> texts.findTextsTo("+12125550111", Instant.EPOCH))
                    .isInstanceOf(CarrierFault.class);
        }
    }

    private static Sent sent(String sid, TextStatus status, int code) {
        return new Sent(sid, "+12125550100", "We are already calling you.", status, code);
    }

    private static SendOutcome posting(FakeVendor vendor) throws IOException {
        try (vendor) {
            var posting = texts(vendor).post(ORDER);
            assertThat(vendor.requests()).hasSize(1);
            return posting;
        }
    }

    private static TwilioTexts texts(FakeVendor vendor) {
        return texts(vendor.url());
    }

    private static TwilioTexts texts(URI vendor) {
        var account = new TwilioAccount(ACCOUNT, "token", vendor, Optional.empty());
        return new TwilioTexts(account, Calls.URLS, Duration.ofMillis(500));
    }

    private static Stream<String> parameters(String request) {
        return Stream.of(request.substring(request.indexOf('\n') + 1).split("&"))
                .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8));
    }

    private static String error(int code, int status) {
        return "{\"code\":%d,\"message\":\"no\",\"more_info\":\"https://www.twilio.com/docs/errors\",\"status\":%d}"
                .formatted(code, status);
    }
}
