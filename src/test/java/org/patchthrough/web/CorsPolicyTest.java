package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.campaign.CampaignStatus;

/** What a browser may read for a page of somebody else's. The demo's partner has readers.example.org and localhost:8000. */
class CorsPolicyTest {
    private static final String PARTNERS = "https://readers.example.org";
    private static final String CAMPAIGN = "/api/v1/campaigns/demo";
    private static final String LOOKUP = "/api/v1/lookup?zip=10017";

    private final WebFixture rooms = new WebFixture();
    private Visitor visitor;

    @BeforeEach
    void start() {
        visitor = new Visitor(rooms.start());
    }

    @AfterEach
    void stop() {
        visitor.close();
    }

    private static Optional<String> admitted(HttpResponse<String> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CAMPAIGN, CAMPAIGN + "/targets?zip=10017", CAMPAIGN + "/whip", CAMPAIGN + "/whip.csv", LOOKUP})
    void a_partners_page_may_read_what_is_public(String path) {
        var answer = visitor.ask("GET", path, "Origin", PARTNERS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(admitted(answer)).contains(PARTNERS);
        assertThat(answer.headers().firstValue("Vary")).contains("Origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://strangers.example.org",
                "http://readers.example.org",
                "https://readers.example.org:8443",
                "https://readers.example.org.evil.example",
                "https://evil.readers.example.org",
                "http://localhost:8001",
                "http://localhost",
                "null",
                "*"
            })
    void an_origin_that_is_not_listed_to_the_letter_may_read_nothing(String origin) {
        for (var path : new String[] {CAMPAIGN, LOOKUP}) {
            var answer = visitor.ask("GET", path, "Origin", origin);
            var preflight = visitor.ask("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", "GET");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(admitted(answer)).isEmpty();
            assertThat(admitted(preflight)).isEmpty();
            assertThat(answer.headers().firstValue("Vary"))
                    .as("caches keep them apart")
                    .contains("Origin");
        }
    }

    @Test
    void an_answer_to_nobodys_page_is_kept_apart_from_one_to_a_partners() {
        assertThat(visitor.get(CAMPAIGN).headers().firstValue("Vary")).contains("Origin");
    }

    @Test
    void a_preflight_is_answered_for_reading_alone() {
        var answer = visitor.ask("OPTIONS", CAMPAIGN, "Origin", PARTNERS, "Access-Control-Request-Method", "GET");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(admitted(answer)).contains(PARTNERS);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/calls", "/c/demo", "/c/demo/never", "/api/v1/calls/x"})
    void no_page_of_others_asks_for_a_call_or_reads_one(String path) {
        var preflight = visitor.ask("OPTIONS", path, "Origin", PARTNERS, "Access-Control-Request-Method", "POST");
        var asked = visitor.postWith(path, "{}", "Origin", PARTNERS);
        var read = visitor.ask("GET", path, "Origin", PARTNERS);

        assertThat(admitted(preflight)).isEmpty();
        assertThat(preflight.statusCode()).isNotEqualTo(204);
        assertThat(admitted(asked)).isEmpty();
        assertThat(admitted(read)).isEmpty();
    }

    @Test
    void a_campaign_that_is_not_there_has_no_partners() {
        var answer = visitor.ask("GET", "/api/v1/campaigns/nobodys", "Origin", PARTNERS);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(admitted(answer)).isEmpty();
    }

    @Test
    void zips_are_looked_up_for_partners_of_open_campaigns_only() {
        rooms.is(CampaignStatus.PAUSED);

        assertThat(admitted(visitor.ask("GET", LOOKUP, "Origin", PARTNERS))).isEmpty();
        assertThat(admitted(visitor.ask("GET", CAMPAIGN, "Origin", PARTNERS))).contains(PARTNERS);
    }
}
