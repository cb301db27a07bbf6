package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Door;
import org.patchthrough.campaign.version.PartnerKey;
import org.patchthrough.web.page.FormTokens;
import org.slf4j.LoggerFactory;

/** A partner's server, which asks for calls with its key; and who says that a partner's page brought them. */
class PartnersApiTest {
    private static final String CALLS = "/api/v1/calls";
    private static final PartnerKey KEY = PartnerKey.make(new Random(1));
    private static final PartnerKey OTHER = PartnerKey.make(new Random(2));
    private static final String AGREED = """
            {"campaign": "demo", "phone": "+13055550142", "consent": {"call": true, "version": "demo-1-en"}}""";

    private final WebFixture rooms = new WebFixture(file -> file.replace("open requests: true", "open requests: false")
            .replace(
                    "    name: Readers of Millbrook\n",
                    "    name: Readers of Millbrook\n    key: " + KEY.hash().text() + "\n"));
    private final FormTokens forms = new FormTokens(rooms.tokens(), rooms.clock());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Visitor visitor;

    @BeforeEach
    void start() {
        log.start();
        root().addAppender(log);
        visitor = new Visitor(rooms.start());
    }

    @AfterEach
    void stop() {
        visitor.close();
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private HttpResponse<String> with(PartnerKey key, String body) {
        return visitor.postWith(CALLS, body, "Authorization", "Bearer " + key.text());
    }

    private HttpResponse<String> onPage(String token, String partner) {
        var body = AGREED.replace("{\"campaign\"", "{\"partner\": \"" + partner + "\", \"campaign\"");
        return visitor.postWith(CALLS, body, "Page-Token", token);
    }

    @Test
    void a_key_says_which_partner_asks_and_needs_no_page() {
        assertThat(with(KEY, AGREED).statusCode()).isEqualTo(202);

        assertThat(rooms.requests()).singleElement().satisfies(request -> {
            assertThat(request.came().door()).isEqualTo(Door.API);
            assertThat(request.came().partner()).isEqualTo("readers");
            assertThat(request.came().keyed()).isTrue();
            assertThat(request.agreement().wording()).isEqualTo("demo-1-en");
        });
    }

    @Test
    void a_wrong_key_is_refused_without_a_word_about_what_is_wrong_with_it() {
        var wrong = with(OTHER, AGREED);
        var elsewhere = with(KEY, AGREED.replace("demo\"", "nobodys\""));
        var none = with(new PartnerKey(""), AGREED);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(Visitor.json(wrong).get("code").asText()).isEqualTo("wrong_key");
        assertThat(Visitor.json(wrong).get("instead").asText()).isNotEmpty();
        assertThat(List.of(elsewhere.body(), none.body())).containsOnly(wrong.body());
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void a_server_says_which_wording_was_agreed_to_and_speaks_for_no_other_partner() {
        var answer = with(KEY, """
                {"campaign": "demo", "phone": "212", "partner": "writers", "consent": {"call": true}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("partner", "consent.version", "phone");
        assertThat(with(KEY, AGREED.replace("{\"campaign\"", "{\"partner\": \"readers\", \"campaign\""))
                        .statusCode())
                .as("its own name")
                .isEqualTo(202);
    }

    @Test
    void without_a_key_a_partner_is_believed_only_if_its_page_vouches_for_it() {
        var nobodys = forms.issue("demo", "");
        var readers = forms.issue("demo", "readers");
        rooms.later(Duration.ofSeconds(30));

        assertThat(onPage(nobodys, "readers").statusCode()).isEqualTo(403);
        assertThat(onPage(readers, "writers").statusCode()).isEqualTo(403);
        assertThat(onPage("", "readers").statusCode()).isEqualTo(403);
        assertThat(rooms.requests()).isEmpty();

        assertThat(onPage(readers, "readers").statusCode()).isEqualTo(202);
        assertThat(rooms.requests()).singleElement().satisfies(request -> {
            assertThat(request.came().partner()).isEqualTo("readers");
            assertThat(request.came().keyed()).isFalse();
        });
    }

    @Test
    void a_form_sent_as_soon_as_its_page_is_open_is_put_off() {
        var answer = onPage(forms.issue("demo", "readers"), "readers");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Visitor.json(answer).get("code").asText()).isEqualTo("too_fast");
    }

    @Test
    void an_open_campaign_believes_whoever_says_whose_they_are() {
        var open = new WebFixture();
        try (var trial = new Visitor(open.start())) {
            trial.post(CALLS, AGREED.replace("{\"campaign\"", "{\"partner\": \"readers\", \"campaign\""));
        }

        assertThat(open.requests()).singleElement().satisfies(request -> {
            assertThat(request.came().partner()).isEqualTo("readers");
            assertThat(request.came().keyed()).isFalse();
        });
    }

    @Test
    void no_key_and_no_hash_is_in_any_answer_or_log() {
        var answers = new ArrayList<HttpResponse<String>>();
        for (var key : List.of(KEY, OTHER)) {
            for (var body : List.of(AGREED, "{", "[]", "{\"campaign\": \"demo\"}", AGREED.replace("demo\"", "x\""))) {
                answers.add(with(key, body));
            }
            answers.add(visitor.ask("GET", "/api/v1/campaigns/demo", "Authorization", "Bearer " + key.text()));
            answers.add(visitor.ask("GET", "/api/v1/nothing", "Authorization", "Bearer " + key.text()));
        }
        answers.add(visitor.get("/c/demo"));

        var told = answers.stream()
                        .map(answer -> answer.headers().map() + answer.body())
                        .collect(Collectors.joining())
                + log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining());
        for (var key : List.of(KEY, OTHER)) {
            assertThat(told)
                    .doesNotContain(key.text())
                    .doesNotContain(key.hash().text().substring("sha256:".length()));
        }
    }
}
