package org.patchthrough.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchthrough.emulator.network.TextRecord;
import org.patchthrough.emulator.wire.Alert;
import org.patchthrough.emulator.wire.IncomingNumber;

/** What the carrier does of itself about STOP, START and HELP at a long code. */
class OptOutTest extends EmulatedTest {
    private static final String OTHER = "+13125550112";

    private IncomingNumber number;

    @BeforeEach
    void setUp() {
        number = new IncomingNumber(null, null, URI.create(service.url("/texts")));
        emulator.configure(CAMPAIGN, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop ", "StopAll", "UNSUBSCRIBE", "cancel", "END", "QUIT", "REVOKE", "OPTOUT"})
    void who_says_stop_is_answered_by_the_carrier_and_gets_no_more(String word) {
        emulator.text(CALLER, CAMPAIGN, word);

        assertThat(emulator.texts(CALLER)).extracting(TextRecord::by).containsExactly("carrier", "phone");
        var refused = send(CALLER);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asInt()).isEqualTo(21610);
        assertThat(send(OTHER).status()).isEqualTo(201);
        await().until(() -> service.asked("/texts").size() == 1);
        assertThat(service.asked("/texts").getFirst().get("Body")).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Unstop"})
    void who_says_start_gets_texts_again(String word) {
        emulator.text(CALLER, CAMPAIGN, "STOP");
        emulator.text(CALLER, CAMPAIGN, word);

        assertThat(emulator.texts(CALLER))
                .extracting(TextRecord::by)
                .containsExactly("carrier", "phone", "carrier", "phone");
        assertThat(send(CALLER).status()).isEqualTo(201);
    }

    @Test
    void help_is_answered_by_the_carrier_and_blocks_nobody() {
        for (String word : List.of("HELP", "info")) {
            emulator.text(CALLER, CAMPAIGN, word);
            assertThat(emulator.texts(CALLER).getFirst().by()).isEqualTo("carrier");
        }
        assertThat(send(CALLER).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP PLEASE", "Stop texting me!!", "no más", "STOP.", ""})
    void any_other_wording_means_nothing_to_the_carrier(String words) {
        emulator.text(CALLER, CAMPAIGN, words);

        assertThat(emulator.texts(CALLER)).extracting(TextRecord::by).containsExactly("phone");
        assertThat(send(CALLER).status()).isEqualTo(201);
    }

    @Test
    void a_reply_to_who_said_stop_is_dropped_and_noted() {
        service.on("/texts", "<Message>Sorry to see you go.</Message>");

        emulator.text(CALLER, CAMPAIGN, "STOP");

        await().until(() -> !emulator.alerts().isEmpty());
        assertThat(emulator.alerts()).extracting(Alert::code).containsExactly(21610);
        assertThat(emulator.texts(CALLER)).extracting(TextRecord::by).containsExactly("carrier", "phone");
    }

    @Test
    void a_stop_that_is_delivered_twice_is_answered_once() {
        var sid = "SM" + "1".repeat(32);
        emulator.text(CALLER, CAMPAIGN, "STOP", sid, List.of());
        emulator.text(CALLER, CAMPAIGN, "STOP", sid, List.of());

        await().until(() -> service.asked("/texts").size() == 2);
        await().untilAsserted(() -> assertThat(emulator.texts(CALLER)).hasSize(2));
    }

    @Test
    void where_keywords_are_left_to_the_service_the_carrier_answers_and_blocks_nothing() {
        emulator.configure(CAMPAIGN, number.withoutKeywords());
        service.on("/texts", "<Message>You will hear no more.</Message>");

        emulator.text(CALLER, CAMPAIGN, "STOP");

        await().until(() -> emulator.texts(CALLER).size() == 2);
        assertThat(emulator.texts(CALLER)).extracting(TextRecord::by).containsExactly("service", "phone");
        assertThat(send(CALLER).status()).isEqualTo(201);
    }

    private Answer send(String to) {
        return rest("POST", "Messages.json", "To=" + to, "From=" + CAMPAIGN, "Body=Hello");
    }
}
