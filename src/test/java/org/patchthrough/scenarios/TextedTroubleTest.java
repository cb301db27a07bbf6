package org.patchthrough.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchthrough.app.ServiceFixture;

/** Machines at the other end, carriers that lose texts, and texts that nobody would type. */
class TextedTroubleTest {
    private ServiceFixture service;
    private Texter dana;

    @BeforeEach
    void open() {
        service = ServiceFixture.demo();
        dana = new Texter(service, service.caller("1", "#"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void unknown_words_get_one_t15_an_hour_and_the_third_in_a_row_is_in_the_inbox() {
        assertThat(dana.says("I am on the beach 1")).startsWith("This is an automated line.");
        for (int n = 2; n <= 12; n++) {
            assertThat(dana.says("I am on the beach " + n)).isEmpty();
        }
        assertThat(service.inbox()).containsExactly("I am on the beach 3");
        service.pass(Duration.ofMinutes(61));
        assertThat(dana.says("I am on the beach 13")).startsWith("This is an automated line.");
    }

    @Test
    void a_machine_that_knows_our_words_gets_three_answers_a_minute_and_ten_an_hour() {
        dana.says("LIBRARY 20001");
        assertThat(answersTo("AYUDA", 8)).isEqualTo(3);
        service.pass(Duration.ofSeconds(61));
        assertThat(answersTo("AYUDA", 8)).isEqualTo(3);
        for (int minute = 0; minute < 5; minute++) {
            service.pass(Duration.ofSeconds(61));
            answersTo("AYUDA", 4);
        }
        assertThat(dana.got())
                .filteredOn(text -> text.contains("Congress call line"))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(dana.says("AYUDA")).isEmpty();
    }

    @Test
    void two_services_that_answer_each_other_fall_silent() {
        var said = dana.says("LIBRARY");
        int answers = 0;
        while (!said.isEmpty() && answers < 20) {
            said = dana.says(said);
            answers++;
        }
        assertThat(answers).isLessThanOrEqualTo(3);
        assertThat(service.legs()).isEmpty();
    }

    @Test
    void pictures_emoji_and_reactions_are_answered_by_nothing() {
        var picture =
                service.emulator().text(dana.number(), Texter.LINE, "", null, List.of("https://example.org/a.jpg"));
        assertThat(service.answerTo(picture)).isEmpty();
        assertThat(dana.says("👍🏽")).isEmpty();
        assertThat(dana.says("Liked “Reply CALL and we ring this phone”")).isEmpty();
        assertThat(service.inbox()).isEmpty();
    }

    @Test
    void a_campaign_that_has_ended_says_what_else_can_be_done() {
        service.end();
        assertThat(dana.says("LIBRARY 20001"))
                .startsWith("That campaign isn't taking calls right now.")
                .contains("/c/demo");
    }

    @Test
    void in_a_rush_they_are_told_about_how_long_and_no_calls_it_off() {
        service.linesInUse("VT-0");
        for (int i = 0; i < 4; i++) {
            service.ask(service.caller("1", "#", "2"), "05401");
        }
        service.pass(Duration.ofSeconds(40));
        dana.says("LIBRARY 05401");

        assertThat(dana.says("CALL")).matches("We'll call you in about \\d minutes\\..* Reply NO to cancel\\.");
        assertThat(dana.says("call")).isEqualTo("We are already calling you.");
        assertThat(dana.says("No")).startsWith("OK, nothing more is coming.");
        service.settle();
        assertThat(service.dialed(dana.number())).isEmpty();
        assertThat(service.legs(dana.number())).isEmpty();
    }

    @Test
    void who_the_carrier_keeps_apart_from_us_is_rung_all_the_same_and_texted_no_more() {
        dana.says("LIBRARY 20001");
        service.emulator().refuseTexts(dana.number(), 21610);
        dana.says("CALL");
        service.until(() -> service.textsOut().contains("ringing failed"));
        service.settle();

        assertThat(service.dialed(dana.number())).hasSize(1);
        assertThat(service.textsOut()).containsExactly("ringing failed");
    }

    @Test
    void where_the_networks_filter_a_campaign_its_texts_are_halted_and_its_calls_and_replies_go_on() {
        dana.says("LIBRARY 20001");
        service.emulator().refuseTexts(dana.number(), 30007);
        dana.says("CALL");
        await().atMost(Duration.ofSeconds(60)).until(() -> service.textsOut().contains("ringing failed"));
        service.settle();

        var luis = new Texter(service, service.caller("1", "#"));
        assertThat(luis.says("LIBRARY 00901")).contains("Reply CALL");
        luis.says("CALL");
        service.settle();
        assertThat(service.dialed(luis.number())).hasSize(1);
        assertThat(service.textsOut()).containsExactly("ringing failed");
    }

    @Test
    void whatever_is_typed_is_answered_by_no_fault() {
        for (var body :
                List.of("x".repeat(1600), "😀".repeat(800), "", " \n\t", "\u202E", "'; drop table caller; --")) {
            dana.says(body);
        }
        assertThat(dana.says("\u200F\u202B20001\u202C\u200E")).startsWith("Denise A. Fontaine");
        assertThat(service.emulator().alerts()).isEmpty();
    }

    @Test
    void an_unsigned_or_tampered_message_is_403_and_does_nothing() throws Exception {
        var form = Map.of(
                "MessageSid", "SM" + "1".repeat(32), "From", dana.number(), "To", Texter.LINE, "Body", "LIBRARY");
        var tampered = new TreeMap<>(form);
        tampered.put("Body", "STOP");

        assertThat(post(form, "")).isEqualTo(403);
        assertThat(post(tampered, sign(form))).isEqualTo(403);
        assertThat(service.request(Map.of(
                                "campaign",
                                "demo",
                                "phone",
                                dana.number(),
                                "zip",
                                "20001",
                                "consent",
                                Map.of("call", true)))
                        .has("call"))
                .isTrue();
        assertThat(post(form, sign(form))).isEqualTo(200);
    }

    private long answersTo(String words, int times) {
        return IntStream.range(0, times)
                .filter(_ -> !dana.says(words).isEmpty())
                .count();
    }

    private int post(Map<String, String> form, String signature) throws Exception {
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(service.url().resolve("/twilio/texts"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header("X-Twilio-Signature", signature)
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private String sign(Map<String, String> form) throws Exception {
        var text = new StringBuilder(service.url().resolve("/twilio/texts").toString());
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("the demo's token".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
