package org.patchthrough.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Event;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Leg;
import org.patchthrough.call.LegStatus;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.gate.Refusal;

/** The interface as a stranger meets it: over HTTP. */
class CallsApiTest {
    private static final String GOOD = """
            {"campaign": "demo", "phone": "+13055550142", "zip": "10017", "consent": {"call": true}}""";
    private static final Leg FIRST = new Leg(0, 1);

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

    @Test
    void a_request_is_answered_by_a_call_its_targets_and_its_page() {
        var answer = visitor.post("/api/v1/calls", GOOD);

        assertThat(answer.statusCode()).isEqualTo(202);
        var body = Visitor.json(answer);
        assertThat(body.get("status").asText()).isEqualTo("queued");
        assertThat(body.get("call").asText()).isEqualTo(rooms.link());
        assertThat(body.get("page").asText()).isEqualTo("http://localhost/call/" + rooms.link());
        assertThat(body.get("targets").findValuesAsText("seat")).containsExactlyElementsOf(WebFixture.SEATS);
        assertThat(body.at("/targets/0/office/phone").asText()).startsWith("+1");
    }

    @Test
    void a_campaign_is_told_flat_whatever_belongs_together_behind_it() {
        var told = Visitor.json(visitor.get("/api/v1/campaigns/demo"));

        assertThat(told.fieldNames())
                .toIterable()
                .containsExactly(
                        "slug",
                        "status",
                        "organization",
                        "headline",
                        "lead",
                        "ask",
                        "bill",
                        "number",
                        "keyword",
                        "results",
                        "asks_promise",
                        "languages",
                        "consent");
    }

    @Test
    void all_mistakes_come_at_once_each_with_its_field() {
        var answer = visitor.post("/api/v1/calls", """
                {"campaign": 7, "phone": "212-555-01", "relay": "yes", "consent": {"call": "sure"}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(answer).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("campaign", "phone", "relay", "consent.call");
        assertThat(rooms.requests()).isEmpty();
    }

    @Test
    void a_refusal_says_what_is_the_matter_and_what_to_do_instead() {
        rooms.answering(Refusal.choose(
                "districts",
                List.of(new TargetChoice("CA-30", "Ada Whitlock"), new TargetChoice("CA-32", "Tomás Quill"))));

        var answer = visitor.post("/api/v1/calls", GOOD);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var body = Visitor.json(answer);
        assertThat(body.get("status").asInt()).isEqualTo(answer.statusCode()).isEqualTo(422);
        assertThat(body.get("code").asText()).isEqualTo("choose_seat");
        assertThat(body.get("instead").asText()).isEqualTo("Say which of these is your member of Congress.");
        assertThat(body.get("choices").findValuesAsText("seat")).containsExactly("CA-30", "CA-32");
    }

    @Test
    void a_body_that_cannot_be_read_is_told_why() {
        var huge = visitor.post("/api/v1/calls", "{\"x\": \"" + "y".repeat(70_000) + "\"}");
        var broken = visitor.post("/api/v1/calls", "{not json");
        var other = visitor.post("/api/v1/calls", GOOD, "text/plain");

        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(Visitor.json(broken).get("detail").asText()).contains("line 1, column 2");
        assertThat(other.statusCode()).isEqualTo(415);
    }

    @Test
    void a_link_that_we_did_not_sign_opens_nothing() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));

        assertThat(visitor.get("/api/v1/calls/" + rooms.link()).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/calls/B" + rooms.link().substring(1)).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/api/v1/calls/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_closes_two_hours_after_the_call() {
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS), new Fact.LegEnded(Leg.CALLER, LegStatus.COMPLETED, 9, 0));
        rooms.later(Duration.ofHours(2).plusSeconds(1));

        assertThat(visitor.get("/api/v1/calls/" + rooms.link()).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/call/" + rooms.link()).statusCode()).isEqualTo(410);
    }

    @Test
    void an_answer_told_by_the_page_shows_in_the_status() {
        talked();

        var answer = visitor.post("/api/v1/calls/" + rooms.link() + "/reports", """
                {"seat": "NY-12", "contact": "person", "stance": "not_given"}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(answer).at("/reported/0").toString()).isEqualTo("""
                        {"seat":"NY-12","contact":"person","stance":"not_given"}""");
    }

    @Test
    void nobody_can_answer_for_an_office_that_was_not_called() {
        talked();

        var answer = visitor.post("/api/v1/calls/" + rooms.link() + "/reports", """
                {"seat": "NY-S1", "contact": "person", "stance": "supports"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(answer).get("code").asText()).isEqualTo("not_called");
    }

    @Test
    void events_tell_each_change_and_end_with_the_call() {
        rooms.happened(WebFixture.requested(WebFixture.SEATS));
        var events = visitor.getLater("/api/v1/calls/" + rooms.link() + "/events");

        rooms.happened(new Fact.Placing(), new Fact.Cancelled("page"));

        assertThat(events.thenApply(HttpResponse::body).join())
                .contains("event: call")
                .contains("\"outcome\":\"cancelled\"");
    }

    @Test
    void without_a_token_a_campaign_that_is_open_to_anybody_takes_calls_and_no_other() {
        assertThat(visitor.post("/api/v1/calls", GOOD).statusCode()).isEqualTo(202);
        assertThat(rooms.requests().getFirst().came().scriptAtHand()).isFalse();
    }

    private void talked() {
        var office = rooms.officeOf("NY-12");
        rooms.happened(
                WebFixture.requested(WebFixture.SEATS),
                new Fact.LegAnswered(Leg.CALLER),
                new Fact.Accepted(1),
                new Fact.OfficeRung(FIRST, office),
                new Fact.OfficeDone(FIRST, office, Event.How.TALKED, 40));
    }
}
