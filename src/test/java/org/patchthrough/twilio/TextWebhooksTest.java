package org.patchthrough.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.carrier.IncomingText;
import org.patchthrough.carrier.TextStatus;
import org.patchthrough.carrier.TextToken;
import org.patchthrough.carrier.TextWebhookHandler;
import org.patchthrough.prompts.PromptCatalog;

class TextWebhooksTest {
    private static final String PATH = "/twilio/texts";
    private static final UUID TEXT = UUID.fromString("0199f1c2-0000-7000-8000-000000000002");
    private static final String SID = "SM00000000000000000000000000000001";

    private final List<IncomingText> received = new ArrayList<>();
    private final List<String> fared = new ArrayList<>();
    private Optional<String> reply = Optional.empty();
    private boolean broken;

    private final TextWebhookHandler desk = new TextWebhookHandler() {
        @Override
        public Optional<String> received(IncomingText text) {
            if (broken) {
                throw new IllegalStateException("no database");
            }
            received.add(text);
            return reply;
        }

        @Override
        public void onStatus(UUID text, String sid, TextStatus status, int code) {
            fared.add("%s %s %s %d".formatted(text, sid, status, code));
        }
    };
    private final Javalin server = Javalin.create(config -> {
        var signature = new Signature(SignedPost.PUBLIC_URL, List.of(SignedPost.AUTH_TOKEN));
        new TextWebhooks(signature, Calls.TOKENS, desk).mount(config.routes);
        var twiml = new Twiml(new PromptCatalog(), Calls.URLS);
        new VoiceWebhooks(signature, Calls.TOKENS, Calls.desk(), (_, _, _, _) -> {}, new Doorkeeper(), twiml)
                .mount(config.routes);
    });

    @BeforeEach
    void start() {
        server.start(0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_text_reaches_the_desk_as_it_was_typed_and_its_reply_goes_back() throws Exception {
        reply = Optional.of("Readers & Friends: <3");

        var answer = post(PATH, Documented.form("text-received.txt"));

        assertThat(received)
                .containsExactly(new IncomingText(
                        SID,
                        "+12125550111",
                        "+12125550100",
                        "Hola ✊🏽 LLAMAR",
                        0,
                        Optional.of(IncomingText.Handled.HELP)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(answer.body())
                .isEqualTo(Documented.text("text-reply.xml").strip())
                .contains("<Message>");
    }

    @Test
    void nothing_to_say_is_an_empty_response() throws Exception {
        var answer = post(PATH, Documented.form("text-received.txt"));

        assertThat(answer.body()).isEqualTo(Documented.text("text-nothing.xml").strip());
    }

    @Test
    void what_could_not_be_stored_is_asked_for_again() throws Exception {
        broken = true;

        var answer = post(PATH, Documented.form("text-received.txt"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🐝", "\u202Ecall\u202C \u200F", "CALL\0", "ﷺ", "%", "\r\n\t"})
    void whatever_somebody_types_is_received(String typed) throws Exception {
        var max = typed.isEmpty() ? "" : typed.repeat(1_600 / typed.length());

        assertThat(post(PATH, with("Body", max)).statusCode()).isEqualTo(200);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().body()).doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "Body", "NumMedia", "OptOutType", "SmsSid", "FromCity"})
    void a_parameter_may_be_missing(String name) throws Exception {
        assertThat(post(PATH, without(name)).statusCode()).isEqualTo(200);
        assertThat(received)
                .hasSize(1)
                .allSatisfy(text -> assertThat(text.sid()).isEqualTo(SID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"From", "To"})
    void a_text_of_nobody_or_to_nobody_gets_no_answer(String name) throws Exception {
        assertThat(post(PATH, without(name)).body())
                .isEqualTo(Documented.text("text-nothing.xml").strip());
        assertThat(received).isEmpty();
    }

    @Test
    void how_a_text_fares_reaches_the_desk_with_the_carriers_id_and_error() throws Exception {
        var answer = post(address(), Documented.form("text-status.txt"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(fared).containsExactly(TEXT + " " + SID + " FAILED 30003");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,QUEUED",
        "queued,QUEUED",
        "sending,QUEUED",
        "sent,SENT",
        "delivered,DELIVERED",
        "read,DELIVERED",
        "undelivered,FAILED",
        "failed,FAILED",
        "'',QUEUED",
        "a state of next year,QUEUED"
    })
    void every_state_of_the_carriers_has_its_place(String theirs, TextStatus ours) throws Exception {
        post(address(), Map.of("MessageSid", SID, "MessageStatus", theirs));

        assertThat(fared).containsExactly(TEXT + " " + SID + " " + ours + " 0");
    }

    @Test
    void a_status_of_no_text_tells_nothing() throws Exception {
        assertThat(post(address(), Map.of("MessageStatus", "sent")).statusCode())
                .isEqualTo(204);
        assertThat(fared).isEmpty();
    }

    @Test
    void what_is_unsigned_forged_or_sent_elsewhere_is_refused_without_a_word() throws Exception {
        var form = Documented.form("text-received.txt");
        var wire = new SignedPost(server.port());
        var signature = SignedPost.sign(PATH, form);

        refused(wire.send(PATH, SignedPost.body(form), ""));
        refused(wire.send(PATH, SignedPost.body(with("Body", "STOP")), signature));
        refused(wire.send(PATH, SignedPost.body(form) + "&Body=STOP", signature));
        refused(wire.send(PATH, "Body=%ZZ%", signature));
        refused(post(PATH + "/anything", form));
        refused(post(PATH + "/" + Calls.TOKENS.signed("leg", new byte[16]), form));
        refused(post(address() + "/more", form));
        assertThat(received).isEmpty();
        assertThat(fared).isEmpty();
    }

    private static String address() {
        return PATH + "/" + new TextToken(TEXT).write(Calls.TOKENS);
    }

    private static Map<String, String> with(String name, String value) throws Exception {
        var form = new TreeMap<>(Documented.form("text-received.txt"));
        form.put(name, value);
        return form;
    }

    private static Map<String, String> without(String name) throws Exception {
        var form = new TreeMap<>(Documented.form("text-received.txt"));
        form.remove(name);
        return form;
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return new SignedPost(server.port()).post(path, form);
    }
}
