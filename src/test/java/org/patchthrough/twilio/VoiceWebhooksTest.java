package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchthrough.twilio.SignedPost.AUTH_TOKEN;
import static org.patchthrough.twilio.SignedPost.PUBLIC_URL;
import static org.patchthrough.twilio.SignedPost.body;
import static org.patchthrough.twilio.SignedPost.hmac;
import static org.patchthrough.twilio.SignedPost.sign;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.call.Fact;
import org.patchthrough.call.Language;
import org.patchthrough.call.Leg;
import org.patchthrough.call.Token;
import org.patchthrough.caller.Phone;
import org.patchthrough.carrier.IncomingCall;
import org.patchthrough.carrier.LegStatusHandler;
import org.patchthrough.carrier.LegToken;
import org.patchthrough.carrier.SampleBrief;
import org.patchthrough.carrier.VoiceService;
import org.patchthrough.prompts.PromptCatalog;

/** Signed for the public address, received on another: what a proxy does to an address must not matter. */
class VoiceWebhooksTest {
    private static final Map<String, String> USUAL = Map.of(
            "CallSid",
            "CA1",
            "CallStatus",
            "in-progress",
            "Direction",
            "outbound-api",
            "To",
            "+12125550111",
            "From",
            "+12125550100",
            "ToCity",
            "");

    private static final Map<String, String> INBOUND = Map.of(
            "CallSid",
            "CA2",
            "CallStatus",
            "ringing",
            "Direction",
            "inbound",
            "From",
            "+12125550111",
            "To",
            "+12125550100",
            "StirVerstat",
            "TN-Validation-Passed-A");

    private final List<String> legs = new ArrayList<>();
    private final LegStatusHandler legDesk = (call, _, facts, sid) -> legs.add(call + " " + sid + " " + keys(facts));
    private final Doorkeeper doorkeeper = new Doorkeeper();
    private Javalin server = serve(Calls.desk());

    private Javalin serve(VoiceService desk) {
        var signature = new Signature(PUBLIC_URL, List.of("an older one", AUTH_TOKEN));
        var webhooks = new VoiceWebhooks(
                signature, Calls.TOKENS, desk, legDesk, doorkeeper, new Twiml(new PromptCatalog(), Calls.URLS));
        return Javalin.create(config -> webhooks.mount(config.routes));
    }

    @BeforeEach
    void start() {
        server.start(0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_signed_step_gets_a_document_in_utf_8() throws Exception {
        var answer = post(voice(Calls.start(Language.SPANISH)), USUAL);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(answer.body()).contains("la llamada que usted pidió").contains("<Gather");
    }

    @Test
    void a_step_repeated_gets_the_identical_document() throws Exception {
        var pound = with("Digits", "#");

        assertThat(post(voice(Calls.briefing()), pound).body())
                .isEqualTo(post(voice(Calls.briefing()), pound).body())
                .contains("callerId=\"+12125550111\"");
    }

    @Test
    void the_carriers_own_query_is_part_of_what_it_signed() throws Exception {
        assertThat(post(voice(Calls.start()) + "?a=1%20b", USUAL).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_unsigned_forged_or_sent_elsewhere_is_refused_without_a_word() throws Exception {
        var path = voice(Calls.start());
        var signature = sign(path, USUAL);

        refused(send(path, body(USUAL), ""));
        refused(send(path, body(USUAL), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        refused(send(path, body(with("Digits", "1")), signature));
        refused(send(path, body(USUAL) + "&CallSid=CA2", signature));
        refused(post("/twilio/voice/anything", USUAL));
        refused(post("/twilio/leg/anything", USUAL));
        refused(send("/twilio/inbound", body(USUAL), ""));
        refused(post("/twilio/inbound", Map.of("CallStatus", "ringing")));
        refused(post("/twilio/texts/a/b", USUAL));
    }

    @Test
    void a_name_sent_twice_is_refused_though_it_is_signed() throws Exception {
        var path = voice(Calls.start());
        var signature = hmac(path + "Digits12");

        refused(send(path, "Digits=1&Digits=2", signature));
    }

    @Test
    void a_body_beyond_all_measure_is_refused_unread() throws Exception {
        var path = voice(Calls.start());

        assertThat(send(path, "x=" + "y".repeat(70_000), "").statusCode()).isEqualTo(413);
    }

    @Test
    void the_progress_of_a_leg_reaches_the_desk_with_the_carriers_id() throws Exception {
        var path = WebhookUrls.LEG + new LegToken(Calls.CALL, new Leg(0, 1)).write(Calls.TOKENS);

        assertThat(post(path, with("CallStatus", "ringing")).statusCode()).isEqualTo(204);
        assertThat(post(path, with("CallStatus", "initiated")).statusCode()).isEqualTo(204);

        assertThat(legs).containsExactly(Calls.CALL + " CA1 [leg:0.1:ringing]", Calls.CALL + " CA1 []");
    }

    @Test
    void a_fault_of_ours_is_an_apology_with_the_offices_number_and_no_error() throws Exception {
        server.stop();
        server = serve(new VoiceService(
                        token -> new SampleBrief(token.terms()),
                        (_, _) -> {
                            throw new IllegalStateException("no database");
                        },
                        (_, _) -> {}))
                .start(0);

        var answer = post(voice(Calls.briefing()), with("Digits", "#"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("something went wrong on our end", "2 0 2, 5 5 5, 0 1 3 0", "<Hangup/>");
    }

    @Test
    void who_dials_in_is_asked_for_their_zip_and_heard_of_as_the_carrier_tells() throws Exception {
        var answer = post("/twilio/inbound", INBOUND);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("you've reached", "Enter your five-digit ZIP code", "numDigits=\"5\"");
        assertThat(doorkeeper.rang)
                .containsExactly(new IncomingCall(
                        "CA2",
                        Optional.of(new Phone("+12125550111")),
                        "+12125550100",
                        IncomingCall.Verification.PASSED_A));
        assertThat(doorkeeper.wentOn).containsExactly("0 to 1");
    }

    @Test
    void a_call_that_is_turned_away_is_spoken_to_and_ended() throws Exception {
        var form = new TreeMap<>(INBOUND);
        form.put("To", "+12125550199");

        assertThat(post("/twilio/inbound", form).body())
                .contains("Esta campaña terminó", "<Hangup/>")
                .doesNotContain("<Gather");
    }

    @Test
    void the_end_of_a_call_that_came_in_is_told_at_its_numbers_address() throws Exception {
        var end = new TreeMap<>(INBOUND);
        end.putAll(Map.of("CallStatus", "completed", "CallDuration", "12"));

        assertThat(post("/twilio/inbound", end).statusCode()).isEqualTo(204);
        end.put("CallSid", "CA3");
        assertThat(post("/twilio/inbound", end).statusCode()).isEqualTo(204);

        assertThat(legs).containsExactly(Calls.CALL + " CA2 [leg:caller:answered, leg:caller:ended]");
        assertThat(doorkeeper.rang).isEmpty();
    }

    @Test
    void only_steps_of_calls_that_came_in_are_followed() throws Exception {
        post(voice(Calls.start()), USUAL);

        assertThat(doorkeeper.wentOn).isEmpty();
    }

    private static List<String> keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).toList();
    }

    private static String voice(Token token) {
        return WebhookUrls.VOICE + Calls.TOKENS.write(token);
    }

    private static Map<String, String> with(String name, String value) {
        var form = new TreeMap<>(USUAL);
        form.put(name, value);
        return form;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return new SignedPost(server.port()).post(path, form);
    }

    private HttpResponse<String> send(String path, String body, String signature) throws Exception {
        return new SignedPost(server.port()).send(path, body, signature);
    }
}
